/**
 * Articles and elision where a French sentence meets a proper name: « membre de » + « INO » → « membre de l’INO »,
 * « Ville de Bromont » → « membre de la Ville de Bromont ». Only the common nouns that French names of organizations
 * begin with, and English ones end with, are known; anything else stands without an article, as proper names do.
 */
const feminine = new Set(
  'ville chambre conférence délégation communauté fédération plateforme zone grappe société fondation faculté banque caisse commission corporation coalition régie station table vallée'.split(
    ' ',
  ),
);
const masculine = new Set(
  'bureau cégep centre chu collège commonwealth conseil consortium département district fonds gouvernement laboratoire ministère mouvement parc pôle port regroupement réseau state technopole'.split(
    ' ',
  ),
);
const elided = new Set(
  'université university institut institute agence école association assemblée état accélérateur office hôpital'.split(
    ' ',
  ),
);
const plural = new Set('instituts centres fonderies laboratoires'.split(' '));

function articleOfEach<Article extends string>(
  lists: Readonly<Record<Article, string>>,
): ReadonlyMap<string, Article> {
  const articles = Object.keys(lists) as Article[];
  return new Map(articles.flatMap((article) => lists[article].split(', ').map((name) => [name, article])));
}

/** Whole names: acronyms that French says with an article, and governments called by the name of their territory. */
const articleByName = articleOfEach({
  'le ':
    'C2MI, Canada, CHUM, CNRC, Connecticut, COPL, CPQ, CQDM, CRIM, Maryland, MEIE, MIT, Québec, Rhode Island, TMQ',
  'la ': 'CGNA-PMEC, CMM, DQB, FCCQ, SUNY',
  'l’': 'ACET, ÉTS, ICM, INO, INRS, IQ, IRIC, ISEQ, ONF, UdeM, UdeS, UVM',
});

/** What English names say that they are: « du Griffiss Institute », « de la State University of New York ». */
const englishNoun =
  /^(?!The )[^–]*?\b(?:(University|Agency|Authority|Alliance|Association|Chamber)|Institute|College|Laboratory|Lab|Center|Hospital|Hub|Department|System)(?=$| (?:of|for|at) )/u;

const beginsWithVowel = /^[aeiouyàâäéèêëîïôöùûüœæ]|^h(?:ydro|ôpit|ôtel|abit|uman)/iu;
/** A `y` before a vowel is a consonant (« de Yale »), and so is one said as a letter of its own (« d’Y Combinator » aside). */
const beginsWithSemivowel = /^(?:y[aeiou]|oui|ouest|onz|u(?:ni)?[-.])/iu;

function isElidedBefore(name: string): boolean {
  return beginsWithVowel.test(name) && !beginsWithSemivowel.test(name);
}

/** The article a name of an organization stands with inside a sentence; empty for most. */
export function frenchArticle(name: string): '' | 'le ' | 'la ' | 'les ' | 'l’' {
  const ofWhole = articleByName.get(name);
  if (ofWhole !== undefined) return ofWhole;
  const first = /^[\p{L}\p{M}]+/u.exec(name)?.[0].toLocaleLowerCase('fr-CA') ?? '';
  // « Institut quantique », but « Pôle » written as an adjective never begins a name.
  if (elided.has(first)) return 'l’';
  const english = englishNoun.exec(name);
  if (english) return isElidedBefore(name) ? 'l’' : english[1] ? 'la ' : 'le ';
  if (feminine.has(first)) return 'la ';
  if (masculine.has(first)) return 'le ';
  return plural.has(first) ? 'les ' : '';
}

const articleAfterA = { '': 'à ', 'le ': 'au ', 'la ': 'à la ', 'les ': 'aux ', 'l’': 'à l’' } as const;

/**
 * The words before a name, ready to be followed by it without a space: `membre du `, `membre d’`, `établie par la `.
 * They may begin the sentence: `Du `, `D’`.
 */
export function frenchWordsBefore(words: string, name: string): string {
  if (words === 'De' || words === 'À') {
    const joined = frenchWordsBefore(words.toLocaleLowerCase('fr-CA'), name);
    return `${joined.charAt(0).toLocaleUpperCase('fr-CA')}${joined.slice(1)}`;
  }
  // In apposition: « membre du consortium Pittsburgh Quantum Institute ».
  if (/(?:consortium|zone)$/u.test(words)) return `${words} `;
  const article = frenchArticle(name);
  const lead = /^(.*\s|)(de|que|à)$/u.exec(words);
  if (!lead) return `${words} ${article}`;
  const [, before = '', word = ''] = lead;
  if (word === 'à') return `${before}${articleAfterA[article]}`;
  if (article === '') return isElidedBefore(name) ? `${before}${word.slice(0, -1)}’` : `${words} `;
  if (word === 'de' && article === 'le ') return `${before}du `;
  if (word === 'de' && article === 'les ') return `${before}des `;
  return `${words} ${article}`;
}

/** `de Bromont`, `d’Albany`: a town keeps the article of its name, if it has one, to itself. */
export function frenchOfTown(name: string): string {
  return isElidedBefore(name) ? `d’${name}` : `de ${name}`;
}

/** Regions as they stand in a French sentence; towns and unknown regions stand alone. */
const articleByRegion = articleOfEach({
  'le ':
    'CA, CA-QC, CA-QC-01, CA-QC-02, CA-QC-10, CA-QC-17, US-CT, US-DE, US-DC, US-ME, US-MD, US-MA, US-NH, US-NJ, US-RI, US-VT',
  'la ': 'CA-QC-03, CA-QC-04, CA-QC-09, CA-QC-11, CA-QC-12, CA-QC-16, US-PA',
  'l’': 'CA-ON, CA-QC-05, CA-QC-07, CA-QC-08',
  'les ': 'CA-QC-15, US',
  'l’État de ': 'US-NY',
});

/** What stands before a region's name inside a sentence, `the ` or `l’` for instance; empty for most in English. */
export function regionArticle(region: string, language: 'en' | 'fr'): string {
  if (language === 'en') return region === 'US' || region === 'US-DC' ? 'the ' : '';
  return articleByRegion.get(region) ?? '';
}

/** Where neither « au » follows from « le », nor « en » from « la » and « l’ ». */
const inRegion = articleOfEach({
  'dans le ': 'CA-QC-01, CA-QC-10, CA-QC-17, US-DC',
  'dans la ': 'CA-QC-03',
  'dans les ': 'CA-QC-15',
  'dans l’État de ': 'US-NY',
  'dans ': 'CA-QC-14',
  'sur la ': 'CA-QC-09',
  'à ': 'CA-QC-06, CA-QC-13',
  'aux ': 'US',
});

/** What stands before a region's name where something is in it: `au ` (Vermont), `en ` (Estrie). */
export function frenchInRegion(region: string): string {
  const article = articleByRegion.get(region);
  return (
    inRegion.get(region) ?? (article === undefined ? 'région\u00a0: ' : article === 'le ' ? 'au ' : 'en ')
  );
}
