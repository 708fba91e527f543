import { formatCount, formatNumber } from '../format.ts';
import { defineMessages } from '../messages.ts';

export const previewMessages = defineMessages({
  en: {
    checking: (name: string) => `Checking “${name}”…`,
    progress: 'How much is checked',
    share: (share: number) => `${String(Math.round(share * 100))}%`,
    cancel: 'Cancel',
    title: 'Preview: what was found',
    nothing: 'There was no table to read.',
    notTaken: (name: string) => `“${name}” was not taken for a table.`,
    why: {
      'too-large': 'It has more than 50 MB: keep only the rows of this table.',
      empty: 'It is empty: write the header and the rows, then hand it over again.',
      xlsx: 'It is an Excel workbook. In Excel: File, Save as, then choose “CSV UTF-8” as the type; do so for each sheet.',
      xls: 'It is an old Excel workbook. In Excel: File, Save as, then choose “CSV UTF-8” as the type; do so for each sheet.',
      ods: 'It is a LibreOffice workbook. In LibreOffice: File, Save as, then choose “Text CSV” and the Unicode (UTF-8) character set.',
      picture: 'It is a picture, not a table: save the spreadsheet as “CSV UTF-8” and hand that over.',
      pdf: 'It is a PDF, not a table: save the spreadsheet as “CSV UTF-8” and hand that over.',
      'web-page':
        'It is a web page (HTML), not a table: download the CSV file itself (on GitHub: “Raw”) and hand that over.',
      'not-text':
        'It is not a table: what it holds is no text (it is damaged, or of another format). Save the spreadsheet as “CSV UTF-8” and hand that over.',
      'zip-in-zip': 'It is a zip inside a zip: unpack it and hand over the tables in it.',
      'damaged-zip': 'The zip is damaged: make it anew, or drop the tables themselves.',
      'no-table':
        'Only CSV files are read: if it holds rows to publish, save them as “CSV UTF-8” and hand that over.',
      'unknown-table':
        'Neither its name nor its header says which table it is: call it organizations.csv, agreements.csv, parties.csv …, or choose the table beside what you paste.',
      'given-twice': 'Another file was already taken for that table: hand over one of the two.',
    },
    files: 'Files',
    readAs: (name: string, table: string) => (name === table ? name : `${name}, read as ${table}`),
    encodings: {
      'utf-16': 'read as UTF-16',
      'windows-1252': 'read as Windows-1252: check the accents',
    },
    part: (table: string, rows: number, published: number) =>
      `${table} has ${formatCount(rows, 'row', 'rows', 'en')}, the published one ${formatNumber(published, 'en')}: is it only a part? Tables are replaced whole, so what it lacks counts as gone.`,
    others: 'Tables that were not given are the published ones.',
    problems: (count: number) => formatCount(count, 'problem', 'problems', 'en'),
    noProblems: 'No problems.',
    row: (file: string, row: number, column: string) => `${file}, row ${String(row)}, column ${column}`,
    show: 'Show',
    changes: 'Against the published data',
    noChanges: 'The same as what is published.',
    unknownChanges: 'A document of its own: it is not compared with the published data.',
    types: { added: 'new', removed: 'gone', changed: 'changed' },
    records: { organization: 'organization', agreement: 'agreement', affiliation: 'affiliation' },
    saveProblems: 'Save the list of problems (CSV)',
    saveChanges: 'Save the differences (CSV)',
    saveMended: (file: string) => `Save a mended ${file}`,
    mended: (count: number) =>
      count === 0
        ? 'as it was read, in UTF-8'
        : `${formatCount(count, 'cell', 'cells', 'en')} mended, the rest as you wrote it`,
    left: (count: number) =>
      `${formatCount(count, 'cell is', 'cells are', 'en')} still wrong in it, for you to mend:`,
    leftAt: (row: number, column: string) => `row ${formatNumber(row, 'en')}, ${column}`,
    leftMore: (count: number) => `and ${formatNumber(count, 'en')} more, listed below`,
    nothingLeft: 'Nothing is left to mend in it.',
    lookAlikes: (count: number) =>
      `Maybe the same organization: ${formatCount(count, 'pair', 'pairs', 'en')}`,
    lookAlikeCure: 'Merge the two rows, or write the pair into known-different.csv.',
    more: (count: number) => `Show ${formatCount(count, 'more', 'more', 'en')}`,
    back: 'Back to the published data',
    columns: ['file', 'row', 'column', 'record', 'problem', 'remedy'].join(','),
    changeColumns: ['change', 'record', 'id', 'name', 'details'].join(','),
    problemsFile: 'problems.csv',
    changesFile: 'differences.csv',
  },
  fr: {
    checking: (name: string) => `Vérification de «\u00a0${name}\u00a0»…`,
    progress: 'Part déjà vérifiée',
    share: (share: number) => `${String(Math.round(share * 100))}\u00a0%`,
    cancel: 'Annuler',
    title: 'Aperçu\u00a0: ce qui a été relevé',
    nothing: 'Il n’y avait aucun tableau à lire.',
    notTaken: (name: string) => `«\u00a0${name}\u00a0» n’a pas été pris pour un tableau.`,
    why: {
      'too-large': 'Il dépasse 50\u00a0Mo\u00a0: n’y gardez que les lignes de ce tableau.',
      empty: 'Il est vide\u00a0: écrivez l’en-tête et les lignes, puis déposez-le de nouveau.',
      xlsx: 'C’est un classeur Excel. Dans Excel\u00a0: Fichier, Enregistrer sous, puis choisissez le type «\u00a0CSV UTF-8\u00a0»; faites-le pour chaque feuille.',
      xls: 'C’est un ancien classeur Excel. Dans Excel\u00a0: Fichier, Enregistrer sous, puis choisissez le type «\u00a0CSV UTF-8\u00a0»; faites-le pour chaque feuille.',
      ods: 'C’est un classeur LibreOffice. Dans LibreOffice\u00a0: Fichier, Enregistrer sous, puis choisissez «\u00a0Texte CSV\u00a0» et le jeu de caractères Unicode (UTF-8).',
      picture:
        'C’est une image, et non un tableau\u00a0: enregistrez le classeur en «\u00a0CSV UTF-8\u00a0» et déposez ce fichier.',
      pdf: 'C’est un PDF, et non un tableau\u00a0: enregistrez le classeur en «\u00a0CSV UTF-8\u00a0» et déposez ce fichier.',
      'web-page':
        'C’est une page Web (HTML), et non un tableau\u00a0: téléchargez le fichier CSV même (sur GitHub\u00a0: «\u00a0Raw\u00a0») et déposez-le.',
      'not-text':
        'Ce n’est pas un tableau\u00a0: son contenu n’est pas du texte (il est endommagé, ou d’un autre format). Enregistrez le classeur en «\u00a0CSV UTF-8\u00a0» et déposez ce fichier.',
      'zip-in-zip': 'C’est un zip dans un zip\u00a0: décompressez-le et déposez les tableaux qu’il contient.',
      'damaged-zip': 'Le zip est endommagé\u00a0: refaites-le, ou déposez les tableaux mêmes.',
      'no-table':
        'Seuls les fichiers CSV sont lus\u00a0: s’il contient des lignes à publier, enregistrez-les en «\u00a0CSV UTF-8\u00a0» et déposez ce fichier.',
      'unknown-table':
        'Ni son nom ni son en-tête ne disent de quel tableau il s’agit\u00a0: nommez-le organizations.csv, agreements.csv, parties.csv…, ou choisissez le tableau à côté de ce que vous collez.',
      'given-twice': 'Un autre fichier tient déjà lieu de ce tableau\u00a0: ne déposez que l’un des deux.',
    },
    files: 'Fichiers',
    readAs: (name: string, table: string) => (name === table ? name : `${name}, lu comme ${table}`),
    encodings: {
      'utf-16': 'lu en UTF-16',
      'windows-1252': 'lu en Windows-1252\u00a0: vérifiez les accents',
    },
    part: (table: string, rows: number, published: number) =>
      `${table} compte ${formatCount(rows, 'ligne', 'lignes', 'fr')}, le tableau publié ${formatNumber(published, 'fr')}\u00a0: n’en est-ce qu’une partie? Les tableaux sont remplacés en entier\u00a0: ce qui n’y est pas compte comme retiré.`,
    others: 'Les tableaux publiés tiennent lieu de ceux qui n’ont pas été fournis.',
    problems: (count: number) => formatCount(count, 'problème', 'problèmes', 'fr'),
    noProblems: 'Aucun problème.',
    row: (file: string, row: number, column: string) => `${file}, ligne ${String(row)}, colonne ${column}`,
    show: 'Afficher',
    changes: 'Par rapport aux données publiées',
    noChanges: 'Identique à ce qui est publié.',
    unknownChanges: 'Un document à part entière\u00a0: il n’est pas comparé aux données publiées.',
    types: { added: 'ajout', removed: 'retrait', changed: 'modification' },
    records: { organization: 'organisation', agreement: 'entente', affiliation: 'affiliation' },
    saveProblems: 'Enregistrer la liste des problèmes (CSV)',
    saveChanges: 'Enregistrer les différences (CSV)',
    saveMended: (file: string) => `Enregistrer ${file} corrigé`,
    mended: (count: number) =>
      count === 0
        ? 'tel qu’il a été lu, en UTF-8'
        : `${formatCount(count, 'cellule corrigée', 'cellules corrigées', 'fr')}, le reste tel que vous l’avez écrit`,
    left: (count: number) =>
      `${formatCount(count, 'cellule y reste fautive', 'cellules y restent fautives', 'fr')}, à corriger par vous\u00a0:`,
    leftAt: (row: number, column: string) => `ligne ${formatNumber(row, 'fr')}, ${column}`,
    leftMore: (count: number) => `et ${formatNumber(count, 'fr')} de plus, dans la liste ci-dessous`,
    nothingLeft: 'Il n’y reste rien à corriger.',
    lookAlikes: (count: number) =>
      `Peut-être la même organisation\u00a0: ${formatCount(count, 'paire', 'paires', 'fr')}`,
    lookAlikeCure: 'Fusionnez les deux lignes, ou inscrivez la paire dans known-different.csv.',
    more: (count: number) => `En afficher ${formatCount(count, 'autre', 'autres', 'fr')}`,
    back: 'Revenir aux données publiées',
    columns: ['fichier', 'ligne', 'colonne', 'fiche', 'problème', 'solution'].join(','),
    changeColumns: ['modification', 'fiche', 'identifiant', 'nom', 'détails'].join(','),
    problemsFile: 'problemes.csv',
    changesFile: 'differences.csv',
  },
});
