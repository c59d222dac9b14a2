/**
 * How machines that answer for people announce themselves, in six languages. No accents and no
 * apostrophes, lower case: both are taken away before a mail is compared.
 */

/** How their subjects begin. */
export const automaticSubjects: readonly string[] = [
  ...[
    'automatic reply',
    'auto reply',
    'auto-reply',
    'autoreply',
    'automated reply',
    'auto response',
  ],
  ...['auto-response', 'autoresponse', 'automatic response', 'automated response', 'out of office'],
  ...['out of the office', 'out-of-office', 'vacation reply', 'vacation response', 'on vacation'],
  ...[
    'away from the office',
    'ooo:',
    'i am out of',
    'read:',
    'not read:',
    'delivered:',
    'read receipt',
  ],
  ...['respuesta automatica', 'respuesta de vacaciones', 'fuera de la oficina', 'fuera de oficina'],
  ...['ausencia temporal', 'mensaje automatico', 'leido:', 'no leido:', 'estoy de vacaciones'],
  ...['reponse automatique', 'message automatique', 'absence du bureau', 'absent du bureau'],
  ...['absence', 'en conges', 'lu :', 'lu:', 'reponse dabsence', 'notification dabsence'],
  ...['automatische antwort', 'abwesenheitsnotiz', 'abwesenheit', 'automatische ruckantwort'],
  ...['nicht im buro', 'abwesend', 'gelesen:', 'urlaub:', 'abwesenheitsmeldung', 'autoantwort'],
  ...['resposta automatica', 'fora do escritorio', 'ausencia do escritorio', 'mensagem automatica'],
  ...['lida:', 'ausente do escritorio', 'resposta de ferias'],
  ...[
    'risposta automatica',
    'fuori sede',
    'fuori ufficio',
    'assenza dallufficio',
    'messaggio automatico',
  ],
  ...['letto:', 'risposta di assenza', 'avviso di assenza'],
];

/** Both in one text without any mark of a machine: no person answers a letter so. */
export const thanksForMail =
  /\b(thank you for (your|contacting|writing|the) ?(e?-?mail|message|us)?|thanks for (your|the) (e?-?mail|message)|gracias por (su|tu|el) (correo|mensaje|email)|merci (de|pour) votre (message|mail|courriel|e-mail)|vielen dank fur (ihre|deine) (nachricht|e-?mail|mail)|danke fur (ihre|deine) (nachricht|e-?mail|mail)|obrigad[oa] (pela|pelo) (sua|seu) (mensagem|e-?mail)|grazie per (il|la) (suo|tuo|sua|tua|vostro|vostra)? ?(messaggio|e-?mail|mail))/;
export const isAway =
  /\b(out of (the )?office|on (annual |sick |maternity )?leave|on vacation|on holiday|away from (my|the) (desk|office|mail)|no longer (with|works? (at|for)|employed)|limited access to|fuera de la oficina|de vacaciones|ausente|no me encuentro|absente? (du|jusqu)|en conges?|actuellement absente?|nicht im buro|im urlaub|abwesend|nicht erreichbar|fora do escritorio|de ferias|ausente|fuori (sede|ufficio)|in ferie|assente)\b/;

/** Behind them stands until when; in front of a last day of a stretch, too. */
export const untilWords: ReadonlySet<string> = new Set(
  'until till til through thru hasta bis jusquau jusqua jusquen au ate fino finche al to zum inclusive incluido a'.split(
    ' ',
  ),
);
/** They are back on a day. */
export const backWords =
  /^(back|return\w{0,4}|vuelvo|vuelta|volvere|regreso|regresare|reincorpor\w{0,5}|retour|reviens|reviendrai|rentre|rentrerai|zuruck|wieder|volto|voltarei|regresso|regressarei|retorno|retornarei|torno|tornero|ritorno|rientro|rientrero)$/;
