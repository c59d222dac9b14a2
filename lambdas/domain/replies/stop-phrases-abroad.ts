/**
 * How people ask for no more letters in French, German, Portuguese and Italian: nobody is held by a
 * language that the course does not speak. Signs: phrase.ts; no accents, no apostrophes.
 */
import type { WordTable } from './word-table.ts';

const french: WordTable = {
  lists: {
    mail: 'mail mails email emails courriel courriels message messages lettre lettres liste envoi envois inscription abonnement cours newsletter',
    les: 'les le la l vos votre ces ce cette mes mon ma de des tous toutes',
  },
  anywhere: [
    ['desabonn*|desinscri*', 'Désabonnez-moi', 'Je veux me désinscrire', 'désinscription svp'],
    [
      'arretez|arreter|arrete|cessez|cesser de menvoyer|mecrire|envoyer|mecrir',
      'Arrêtez de m’envoyer des mails',
    ],
    [
      'arretez|arreter|stoppez|cessez|annulez|annuler|resiliez|resilier {les}? {les}? {mail}',
      'Arrêtez ces courriels',
      'Annuler mon abonnement',
    ],
    ['ne menvoyez|mecrivez|menvoie|mecris|envoyez plus|rien', 'Ne m’écrivez plus'],
    [
      'ne veux|souhaite|desire|voudrais plus|pas recevoir|de|vos',
      'Je ne veux plus recevoir vos messages',
    ],
    ['ne plus recevoir|menvoyer|mecrire', 'Merci de ne plus m’écrire'],
    ['plus aucun {mail}', 'Plus aucun mail'],
    ['retirez|enlevez|supprimez|retire|otez moi', 'Retirez-moi de la liste', 'Supprimez-moi'],
  ],
  alone: [['arret|arreter|arretez|stop', 'Arrêt', 'Arrêtez s’il vous plaît', 'ARRETER']],
  unless: ['ne|n|pas', 'si je'],
};

const german: WordTable = {
  lists: {
    mail: 'mail mails email emails nachricht nachrichten brief briefe newsletter post liste verteiler kurs abo zusendungen',
    die: 'die diese diesen dieser der den das ihre ihren ihrer eure mein meine von aus dem alle weiteren weitere',
  },
  anywhere: [
    [
      'abmelden|abmeldung|abbestell*|austragen|abzumelden|auszutragen',
      'Ich möchte mich abmelden',
      'bitte abbestellen',
      'Bitte mich austragen',
    ],
    ['kundige|kundigen|kundigung', 'Ich kündige'],
    ['melden|melde|meldet ... mich ... ab', 'Bitte melden Sie mich ab'],
    [
      'nehmen|nehmt|streichen|loschen|entfernen|tragen sie? mich {die}? {die}? {mail}|aus|bitte|$',
      'Nehmen Sie mich von der Liste',
      'Löschen Sie mich bitte',
    ],
    ['keine {die}? {mail} mehr?', 'Keine E-Mails mehr bitte', 'Bitte keine weiteren Nachrichten'],
    [
      'nicht mehr schreiben|anschreiben|senden|schicken|zusenden|erhalten|bekommen',
      'Ich möchte das nicht mehr bekommen',
      'Bitte nicht mehr schreiben',
    ],
    [
      'schicken|senden|schreiben|schickt|schreibt sie? mir nicht|keine|nichts',
      'Schicken Sie mir nichts mehr',
    ],
    ['horen|hort|hor sie? auf', 'Hören Sie auf'],
    ['stoppen|stoppt|beenden sie? {die}? {mail}', 'Stoppen Sie diese Mails'],
  ],
  alone: [['stopp|halt|aufhoren|stop', 'Stopp', 'Aufhören bitte']],
  unless: ['nicht|nie', 'wenn ich'],
};

const portuguese: WordTable = {
  lists: {
    mail: 'email emails mail mails mensagem mensagens carta cartas lista inscricao assinatura curso boletim envio envios',
    a: 'a o as os esta este estas estes essa esses minha meu minhas sua seus suas de da do desta deste mais',
  },
  anywhere: [
    ['descadastr*|desinscre*|desinscri*|desassin*', 'Quero me descadastrar', 'Descadastrar'],
    ['cancel* {a}? {a}? {mail}', 'Cancelar inscrição', 'Quero cancelar minha assinatura'],
    [
      'pare|parem|parar|deixe|deixem de me? envi*|mand*|escrev*',
      'Parem de me enviar emails',
      'Pare de mandar isso',
    ],
    ['parem|pare com? {a}? {a}? {mail}', 'Parem com estes emails'],
    ['nao quero|desejo mais? receber', 'Não quero mais receber'],
    ['nao me envi*|mand*|escrev* mais|nada|{mail}|$', 'Não me escrevam mais'],
    [
      'me remov*|tire|tirem|retire|retirem da|desta|do|$',
      'Me tirem da lista',
      'Por favor, me remova',
    ],
    ['remova|removam|retire|retirem|tire|tirem me da|desta|do', 'Remova-me desta lista'],
    ['sair da|desta lista', 'Quero sair da lista'],
  ],
  alone: [['parar|pare|parem|sair|cancelar', 'Sair', 'PARAR', 'Parem por favor']],
  whole: [['chega', 'Chega']],
  unless: ['nao|nunca', 'se eu'],
};

const italian: WordTable = {
  lists: {
    mail: 'mail email emails messaggio messaggi lettera lettere lista iscrizione abbonamento corso newsletter invii',
    le: 'le la il lo i gli queste questi questa questo vostre vostri mia mio di da dalla altre altri',
  },
  anywhere: [
    [
      'cancellami|cancellatemi|cancellarmi|disiscriv*|disiscrizione|disdetta|disdire',
      'Cancellami',
      'Vorrei disiscrivermi',
      'cancellatemi per favore',
    ],
    [
      'annulla|annullare|annullate|cancellare|cancellate|cancella|interrompete {le}? {le}? {mail}',
      'Annullare la mia iscrizione',
    ],
    [
      'smettete|smettetela|smetti|smetta di scriver*|inviar*|mandar*',
      'Smettete di scrivermi',
      'Smetti di mandarmi email',
    ],
    ['non voglio|desidero|vorrei piu? ricever*', 'Non voglio più ricevere email'],
    [
      'non mi? invi*|mand*|scriv* piu|niente|nulla',
      'Non scrivetemi più',
      'Non mi mandate più niente',
    ],
    ['non scrivetemi|inviatemi|mandatemi piu', 'Non inviatemi più messaggi'],
    [
      'toglietemi|toglimi|rimuovetemi|rimuovimi|levatemi|eliminatemi|eliminami',
      'Toglietemi dalla lista',
    ],
    ['basta|niente {le}? {mail}', 'Basta email'],
  ],
  alone: [['basta|cancella|ferma|fermate|fermatevi|stop', 'Basta!', 'Cancella']],
  unless: ['non|mai', 'se io?'],
};

export const stopTablesAbroad: readonly WordTable[] = [french, german, portuguese, italian];

/** What sounds like it and is not. */
export const notStopAbroad: readonly string[] = [
  'La douleur ne s’arrête pas',
  'Ne me désabonnez pas',
  'Ich möchte mich nicht abmelden',
  'Die Schmerzen hören nicht auf',
  'A dor não para',
  'Non cancellatemi',
  'Il dolore non smette',
];
