/** What a sentence that claims an effect looks like, in each language: it must name its facts. */
import type { Language } from '../../emails/languages.ts';

const claims: Readonly<Record<Language, readonly RegExp[]>> = {
  en: [
    /\bin (?:a|one|this|several|some)?\s*stud(?:y|ies)\b|\bno (?:good )?study\b|\b(?:another|one) study\b|\bstudies (?:found|show)\b|\btest, ten\b|\bguides for doctors (?:put|advise)\b/i,
    /\b\d+ in (?:every )?\d+\b|\b(?:one|two|three|four) in (?:\w+ )?(?:two|three|four|five|ten)\b|\b(?:about half|over half|half of those|most of them)\b|\b\d+ (?:healthy )?people\b/i,
    /\b(?:helps|helped (?!you)|may help|widens?|narrows?|opens it|squeezed|make people less steady|more common|more often|works best|undo)\b/i,
    /(?<!When it )\beases\b|\b(?:should ease|comes on when|more room|room for the nerves|gives the nerves|nerves have|can also come from|point to poor|bring it on|brings the other)\b/i,
    /\b(?:better than|as well as a|did better|did about|got better|got worse|get worse|stay the same|side effects|lasting gain|milder|less pain)\b/i,
    /\bno (?:single|one best|secret)\b|\bhas been shown\b|\bsuit you\b|\bserve you\b|\bnot clearly\b|\bno clear difference\b|\bno one can (?:say|be sure)\b|\bfairly sure\b|\bwalked (?:clearly|a little) further\b/i,
  ],
  es: [
    /\ben (?:un|otro|los|varios) estudios?\b|\b(?:un|otro|ningún|ningún buen) estudio\b|\blos estudios (?:vieron|muestran)\b|\bprueba muy pequeña\b|\baconsejan las guías\b|\bguías médicas lo\b/i,
    /\b\d+ de cada \d+\b|\b(?:una|dos|tres) de cada (?:tres|cuatro|diez)\b|\b(?:cerca de|más de|de) la mitad (?:siguió|del|ya)\b|\b(?:\d+|diez) personas\b/i,
    /\b(?:ayuda a muchas|ayudaban|ayudaron a|puede ayudar|ensancha|estrecha|lo abre|apretados|alivia|puede quitar equilibrio|más frecuente|se ve más)\b/i,
    /\b(?:debería aliviar|les llega al|se calma cuando|más sitio|tienen sitio|también puede venir de|señal de mala|lo cause|cause el otro)\b/i,
    /(?<!lo )\bmejor que\b|\b(?:sirvió igual|fue mejor|mejoró|mejoraron|empeora|empeoran|empeoraron|siguen igual|efectos adversos|beneficio duradero|más leves|menos dolor|iba casi igual|salió ganando)\b/i,
    /\bno hay (?:un|una) (?:única|único|movimiento)\b|\bha demostrado\b|\bpuede venirle bien\b|\bservirle más\b|\bno era claramente\b|\bdiferencia clara\b|\bnadie (?:puede|sabe)\b|\bbastante seguro\b|\bcaminaban (?:claramente|un poco) más\b/i,
  ],
};

/** A question claims nothing, nor does a heading, which ends without a stop. */
export const isClaim = (language: Language, sentence: string): boolean =>
  /[.!:][”"»).]*$/.test(sentence) && claims[language].some((claim) => claim.test(sentence));
