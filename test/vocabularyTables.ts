/** Vocabularies of a small folder of tables, as tests of the compiler and of the preview put it together. */
export const vocabularyTables = {
  'sectors.csv': 'id,name_en,name_fr,color,color_dark,sign\nquantum,Quantum,Quantique,#7d49b9,#8c6bce,Qu\n',
  'organization-kinds.csv':
    'id,name_en,name_fr,plural_en,plural_fr,shape\ncompany,Company,Entreprise,Companies,Entreprises,circle\n',
  'agreement-kinds.csv': 'id,name_en,name_fr,plural_en,plural_fr\nmou,Memo,Protocole,Memos,Protocoles\n',
  'relations.csv': 'id,name_en,name_fr\nmember,member of,membre de\n',
  'roles.csv': 'id,name_en,name_fr\nsignatory,signatory,signataire\n',
  'statuses.csv': 'id,name_en,name_fr\nsigned,Signed,Signée\n',
  'regions.csv': 'id,name_en,name_fr,parent\nUS,United States,États-Unis,\nUS-VT,Vermont,Vermont,US\n',
} as const;
