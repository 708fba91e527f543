/**
 * Articles and elision where a French sentence meets a proper name: « membre de » + « INO » → « membre de l’INO »,
 * « Ville de Bromont » → « membre de la Ville de Bromont ». Only the common nouns that names of organizations
 * begin with are known; anything else stands without an article, as proper names do.
 */
const feminine = new Set(
  'ville chambre conférence délégation communauté fédération plateforme zone grappe société fondation faculté banque caisse commission corporation coalition régie table'.split(
    ' ',
  ),
);
const masculine = new Set(
  'centre conseil gouvernement ministère fonds pôle consortium réseau collège cégep regroupement parc bureau commonwealth state district'.split(
    ' ',
  ),
);
const elided = new Set(
  'université university institut institute agence école association assemblée état accélérateur office'.split(
    ' ',
  ),
);
const plural = new Set('instituts centres fonderies laboratoires'.split(' '));

/** Whole names: acronyms that French says with an article, and governments called by the name of their territory. */
const articleByName: Readonly<Record<string, 'le ' | 'la ' | 'l’'>> = {
  ...Object.fromEntries(['C2MI', 'COPL', 'CPQ', 'CQDM', 'MEIE', 'TMQ'].map((name) => [name, 'le '])),
  ...Object.fromEntries(['CGNA-PMEC / NEG-ECP', 'CMM', 'DQB', 'FCCQ'].map((name) => [name, 'la '])),
  ...Object.fromEntries(
    ['ACET', 'INO', 'IQ', 'IRIC', 'ISEQ', 'UdeM', 'UdeS', 'UVM'].map((name) => [name, 'l’']),
  ),
  ...Object.fromEntries(['Canada', 'Maryland', 'Québec'].map((name) => [name, 'le '])),
};

const beginsWithVowel = /^[aeiouyàâäéèêëîïôöùûüœæ]|^h(?:ydro|ôpit|ôtel|abit|uman)/iu;
/** A `y` before a vowel is a consonant (« de Yale »), and so is one said as a letter of its own (« d’Y Combinator » aside). */
const beginsWithSemivowel = /^(?:y[aeiou]|oui|ouest|onz|u(?:ni)?[-.])/iu;

function isElidedBefore(name: string): boolean {
  return beginsWithVowel.test(name) && !beginsWithSemivowel.test(name);
}

/** The article a name of an organization stands with inside a sentence; empty for most. */
export function frenchArticle(name: string): '' | 'le ' | 'la ' | 'les ' | 'l’' {
  if (Object.hasOwn(articleByName, name)) return articleByName[name] ?? '';
  const first = /^[\p{L}\p{M}]+/u.exec(name)?.[0].toLocaleLowerCase('fr-CA') ?? '';
  // « Institut quantique », but « Pôle » written as an adjective never begins a name.
  if (elided.has(first)) return 'l’';
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

/** Regions of the corridor as they stand in a French sentence; towns and unknown regions stand alone. */
const articleByRegion: Readonly<Record<string, string>> = {
  CA: 'le ',
  'CA-QC': 'le ',
  'CA-QC-01': 'le ',
  'CA-QC-02': 'le ',
  'CA-QC-03': 'la ',
  'CA-QC-04': 'la ',
  'CA-QC-05': 'l’',
  'CA-QC-07': 'l’',
  'CA-QC-08': 'l’',
  'CA-QC-09': 'la ',
  'CA-QC-10': 'le ',
  'CA-QC-11': 'la ',
  'CA-QC-12': 'la ',
  'CA-QC-15': 'les ',
  'CA-QC-16': 'la ',
  'CA-QC-17': 'le ',
  US: 'les ',
  'US-CT': 'le ',
  'US-DE': 'le ',
  'US-DC': 'le ',
  'US-ME': 'le ',
  'US-MD': 'le ',
  'US-MA': 'le ',
  'US-NH': 'le ',
  'US-NJ': 'le ',
  'US-NY': 'l’État de ',
  'US-PA': 'la ',
  'US-RI': 'le ',
  'US-VT': 'le ',
};

/** What stands before a region's name inside a sentence, `the ` or `l’` for instance; empty for most in English. */
export function regionArticle(region: string, language: 'en' | 'fr'): string {
  if (language === 'en') return region === 'US' || region === 'US-DC' ? 'the ' : '';
  return Object.hasOwn(articleByRegion, region) ? (articleByRegion[region] ?? '') : '';
}

const inRegion: Readonly<Record<string, string>> = {
  CA: 'au ',
  'CA-QC': 'au ',
  'CA-QC-01': 'dans le ',
  'CA-QC-02': 'au ',
  'CA-QC-03': 'dans la ',
  'CA-QC-04': 'en ',
  'CA-QC-05': 'en ',
  'CA-QC-06': 'à ',
  'CA-QC-07': 'en ',
  'CA-QC-08': 'en ',
  'CA-QC-09': 'sur la ',
  'CA-QC-10': 'dans le ',
  'CA-QC-11': 'en ',
  'CA-QC-12': 'en ',
  'CA-QC-13': 'à ',
  'CA-QC-14': 'dans ',
  'CA-QC-15': 'dans les ',
  'CA-QC-16': 'en ',
  'CA-QC-17': 'dans le ',
  US: 'aux ',
  'US-DC': 'dans le ',
  'US-NY': 'dans l’État de ',
  'US-PA': 'en ',
  'US-RI': 'dans le ',
};

/** What stands before a region's name where something is in it: `au ` (Vermont), `en ` (Estrie). */
export function frenchInRegion(region: string): string {
  if (Object.hasOwn(inRegion, region)) return inRegion[region] ?? '';
  return regionArticle(region, 'fr') === 'le ' ? 'au ' : 'région\u00a0: ';
}
