// Opens a SMART Health Link with a viewer that knows nothing of Sealwell, following HL7's specification only:
//   node smart-link.mjs <link> <recipient> [passcode] [embeddedLengthMax]
// Prints what it has opened, or the name of its error; ends with 0 either way.
import { SHLViewer } from 'kill-the-clipboard';

const [shlinkURI, recipient, passcode, most] = process.argv.slice(2);
const embeddedLengthMax = most === undefined ? undefined : Number(most);
const urls = [];
const recorded = (url, options) => {
  urls.push(`${options?.method ?? 'GET'} ${new URL(url).pathname.replace(/[\w-]{43}/g, '…').replace(/files\/.*/, 'files/…')}`);
  return fetch(url, options);
};

try {
  const viewer = new SHLViewer({ shlinkURI, fetch: recorded });
  const { manifest, fhirResources } = await viewer.resolveSHL({ recipient, passcode: passcode || undefined, embeddedLengthMax });
  const { flag = '', label = '' } = viewer.shl;
  console.log(JSON.stringify({ flag, label, status: manifest?.status ?? null, fhirResources, urls }));
} catch (error) {
  console.log(JSON.stringify({ error: error.code ?? error.name, urls }));
}
