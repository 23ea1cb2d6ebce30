// Where the page begins: in a browser the page comes alive, under Node the verification is handed out under a name.
import { startPage } from './page.js';
import { verify } from './verify.js';

if (typeof document === 'undefined') Object.assign(globalThis, { verifyArchive: verify });
else startPage();
