// Checks a signed badge with jose, which knows nothing of the product: {keys, token} on standard input, what it says on standard output.
import { createLocalJWKSet, jwtVerify } from 'jose';

let text = '';
for await (const piece of process.stdin) text += piece;
const { keys, token } = JSON.parse(text);
try {
  const { payload, protectedHeader } = await jwtVerify(token, createLocalJWKSet(keys), { algorithms: ['RS256'], currentDate: new Date('2026-12-07T12:00:00Z') });
  console.log(JSON.stringify({ payload, header: protectedHeader }));
} catch (no) {
  console.log(JSON.stringify({ refused: no.code }));
}
