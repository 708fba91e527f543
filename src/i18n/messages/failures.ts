import { defineMessages } from '../messages.ts';

/** Why data could not be shown, and what to do about it. */
export const failureMessages = defineMessages({
  en: {
    network: 'The data did not arrive. Check the connection, then try again.',
    timeout: 'The data took too long to arrive. Try again in a moment.',
    'not-found': 'There is no data at that address. Check the link.',
    'not-json': 'The file is not JSON. Open CSV tables, or a corridor.json file such as this site publishes.',
    'too-large': 'The file is too large: the limit is 50 MB. Make it smaller, then open it again.',
    'not-a-dataset':
      'The file is not a corridor data set: it must contain “version”, “organizations” and “agreements”.',
    'refused-origin':
      'Data from that site is not allowed here. Download the file, then open it from the menu.',
    unreadable:
      'The browser could not read the file. Check that it is still there and not open elsewhere, then choose it again.',
    'no-table': 'No table of the data could be read from it.',
  },
  fr: {
    network: 'Les données n’ont pas été reçues. Vérifiez la connexion, puis réessayez.',
    timeout: 'Les données ont mis trop de temps à arriver. Réessayez dans un instant.',
    'not-found': 'Il n’y a pas de données à cette adresse. Vérifiez le lien.',
    'not-json':
      'Le fichier n’est pas en JSON. Ouvrez des tableaux CSV, ou un fichier corridor.json tel que ce site en publie.',
    'too-large':
      'Le fichier est trop volumineux\u00a0: la limite est de 50\u00a0Mo. Réduisez-le, puis ouvrez-le de nouveau.',
    'not-a-dataset':
      'Le fichier n’est pas un jeu de données du corridor\u00a0: il doit contenir «\u00a0version\u00a0», «\u00a0organizations\u00a0» et «\u00a0agreements\u00a0».',
    'refused-origin':
      'Les données de cet autre site ne sont pas admises ici. Téléchargez le fichier, puis ouvrez-le à partir du menu.',
    unreadable:
      'Le navigateur n’a pas pu lire le fichier. Vérifiez qu’il existe encore et n’est pas ouvert ailleurs, puis choisissez-le de nouveau.',
    'no-table': 'Aucun tableau des données n’a pu y être lu.',
  },
});
