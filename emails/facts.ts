/**
 * What a letter may claim, by the numbers of the fact sheet; docs/clinical-review.md is its reader's
 * view. A claim that is not checked may stand in a letter only as plain advice (†) for a clinician to approve.
 */

export interface Reference {
  /** As the paper gives them; undefined where the sheet has them from memory only. */
  readonly authors: string | undefined;
  /** Journal, year, and where in it. */
  readonly journal: string;
  readonly year: number;
  readonly where: string;
  readonly doi: string | undefined;
}

/** 'Katz JN et al. JAMA 2022;327(17):1688–1699.' */
export function citation({ authors, journal, year, where }: Reference): string {
  const start = authors === undefined ? '' : `${authors.replace(/\.$/, '')}. `;
  return `${start}${journal} ${year}${where === '' ? '' : `;${where}`}.`;
}

export const doiLink = (doi: string): string => `https://doi.org/${doi}`;

export interface Fact {
  readonly claim: string;
  /** The supporting text was seen at its source. */
  readonly checked: boolean;
  readonly references: readonly Reference[];
}

function paper(
  authors: string | undefined,
  journal: string,
  year: number,
  where: string,
  doi?: string,
): Reference {
  return { authors, journal, year, where, doi };
}

const checked = (claim: string, ...references: readonly Reference[]): Fact => ({
  claim,
  checked: true,
  references,
});
const unchecked = (claim: string): Fact => ({ claim, checked: false, references: [] });

const katz = paper(
  'Katz JN, Zimmerman ZE, Mass H, Makhni MC',
  'JAMA',
  2022,
  '327(17):1688–1699',
  '10.1001/jama.2022.5921',
);
const maeda = paper('Maeda T et al.', 'PLoS ONE', 2018, '', '10.1371/journal.pone.0200208');
const nadeau = paper('Nadeau M et al.', 'Can J Surg', 2013, '56(6):372–377', '10.1503/cjs.016512');

export const facts: Readonly<Record<number, Fact>> = {
  1: checked('about 11 % of adults in the United States have it, more with age', katz),
  2: checked(
    'narrowing on a scan is common and often silent',
    paper('Kalichman L et al.', 'Spine J', 2009, '9(7):545–550', '10.1016/j.spinee.2009.03.005'),
  ),
  3: checked('739 of 968 had narrowing on a scan, 92 had signs', maeda),
  4: checked('brought on by standing and walking upright, eased by sitting and leaning', katz),
  5: checked(
    'the canal is larger bent forward than bent back: 268 against 224 mm², 12 volunteers',
    paper(undefined, 'AJR', 1999, '172(4):1095–1102'),
  ),
  6: checked('leaning on a trolley helps; calf cramp is one form'),
  7: checked(
    'linked with age, diabetes, low mood, worn joints, fracture; no proof of cause',
    paper('Yabuki S et al.', 'J Orthop Sci', 2013, '18(6):893–900', '10.1007/s00776-013-0455-5'),
  ),
  8: checked('calf pain that eases on standing still points to an artery; 53 people', nadeau),
  9: checked('calf pain on walking can be poor blood flow; both can be present', maeda, nadeau),
  10: checked('one calf throbbing, swollen, warm or red may be a clot: urgent'),
  11: unchecked('a leg suddenly cold, pale or blue: call now; rest pain, foot ulcer: same day'),
  12: checked('up to 3 years without surgery: a third better, half the same, 10–20 % worse', katz),
  13: checked(
    '54 % of those positive on a questionnaire were negative a year later',
    paper('Otani K et al.', 'J Pain Res', 2018, '11:455–464', '10.2147/JPR.S148402'),
  ),
  14: checked(
    'first choice: education, advice, home exercise, hands-on care; all conditional',
    paper('Bussières A et al.', 'J Pain', 2021, '22(9):1015–1039', '10.1016/j.jpain.2021.03.147'),
  ),
  15: unchecked('the same guideline on injections and drugs: no drug advice in the course'),
  16: checked(
    'exercise with hands-on care and a coping approach: further walking, moderate sureness; most else low',
    paper('Ammendolia C et al.', 'BMJ Open', 2022, '12(1):e057724'),
  ),
  17: checked(
    '104 people, with a therapist against a workbook: 82 against 63 of 100 walked clearly further',
    paper(
      'Ammendolia C et al.',
      'Arch Phys Med Rehabil',
      2018,
      '99(12):2408–2419',
      '10.1016/j.apmr.2018.05.014',
    ),
  ),
  18: checked(
    '86 people, physio twice a week against home exercise: 62.8 against 32.6 % milder signs',
    paper('Minetama M et al.', 'Spine J', 2019, '19(8):1310–1318', '10.1016/j.spinee.2019.04.009'),
  ),
  19: checked('the same after a year: 60.5 against 32.6 %'),
  20: checked(
    'cycling did as well as a treadmill that takes weight; 68 people, 6 weeks',
    paper(
      'Pua YH et al.',
      'Aust J Physiother',
      2007,
      '53(2):83–89',
      '10.1016/s0004-9514(07)70040-5',
    ),
  ),
  21: checked(
    '438 people, group programme against advice: after a year no easier daily life, a little further, fewer falls',
    paper('Williamson E et al.', 'J Gerontol A', 2022, '77(8):1654–1664', '10.1093/gerona/glac063'),
  ),
  22: checked(
    'no single exercise is proven best',
    paper(
      'Matsuwaka ST, Liem BC',
      'Curr Phys Med Rehabil Rep',
      2018,
      '',
      '10.1007/s40141-018-0171-3',
    ),
    paper(
      'Slater J et al.',
      'Am J Lifestyle Med',
      2015,
      '10(2):136–147',
      '10.1177/1559827615571510',
    ),
  ),
  23: checked(
    'bending forward against core exercises: no difference; 92 people with a slipped vertebra',
    paper('Nava-Bringas TI et al.', 'Phys Ther', 2021, '101(8):pzab108', '10.1093/ptj/pzab108'),
  ),
  24: checked(
    'physio against surgery: no difference at 2 years, 57 % crossed over; 169 people',
    paper('Delitto A et al.', 'Ann Intern Med', 2015, '162(7):465–473', '10.7326/M14-1420'),
  ),
  25: unchecked('the Danish and North American guidelines'),
  26: checked('bending back narrows; the article has it the wrong way round'),
  // The sheet's counter-study is about another kind of back pain, so no letter rests on it.
  27: checked('no trial of bending forward against back: caution, not a ban; ask your physio'),
  28: unchecked('chin tucks and bending the upper back: no trial found, left out'),
  29: checked('calf cramp on walking is one possible sign, not the same thing', nadeau),
  30: unchecked('no evidence found that posture changes this leg pain'),
  31: unchecked('hands-on care: better walking in a package, not freed nerves'),
  32: unchecked('heat and cold: comfort; no evidence found; never on numb skin'),
  33: unchecked('stretching and circulation: not said'),
  34: unchecked('exercise after surgery from 12 weeks, with the team'),
  35: unchecked('the red flags of the article are incomplete'),
  36: checked(
    'weight and function are linked; a pilot of ten people, nine reported, no second group',
    paper(
      'Tomkins-Lane CC et al.',
      'Spine J',
      2015,
      '15(4):577–586',
      '10.1016/j.spinee.2014.10.015',
    ),
  ),
  37: unchecked('hips and knees bent in bed may be more comfortable; no trial found'),
  38: checked('low mood and worry go with it; coping is part of the packages that work'),
  39: checked(
    'less steady even with mild signs',
    paper(undefined, 'BMC Musculoskelet Disord', 2022, '', '10.1186/s12891-022-05053-x'),
  ),
  40: checked(
    'numbing drug with or without steroid: no clear difference at 6 weeks; 400 people',
    paper('Friedly JL et al.', 'N Engl J Med', 2014, '371:11–21', '10.1056/NEJMoa1313265'),
    katz,
  ),
  41: checked(
    'surgery offered: less pain, function not clearly better, 43 % of the others had it too',
    paper('Weinstein JN et al.', 'N Engl J Med', 2008, '358:794–810', '10.1056/NEJMoa0707136'),
  ),
  42: checked(
    'surgery or not: no conclusion; side effects in 10–24 % of surgical groups',
    paper('Zaina F et al.', 'Cochrane', 2016, 'CD010264', '10.1002/14651858.CD010264.pub2'),
  ),
  43: checked('surgery is thought of when other care has failed and life suffers'),
  44: unchecked('what each operation widens'),
  45: checked('the signs to call for and to see a doctor for'),
  46: checked('the cauda equina card'),
  47: checked('new within two weeks'),
  48: checked('why at once; do not drive yourself'),
  49: checked('where sources differ, the stricter action'),
  50: checked('"both legs" replaced by new, fast, or stays when you sit'),
  51: unchecked('the text shown at once'),
  52: unchecked('the box in every letter; wording for the United States'),
  53: checked('who asks first'),
};
