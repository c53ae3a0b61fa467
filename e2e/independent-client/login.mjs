// Logs in through the gateway with nothing but docs/protocol, an SRP-6a library and Argon2id:
//   node login.mjs <gateway> <email> <password>
// Prints the account id and what the server proved; ends with 0 when both sides have proven the password.
import { hkdfSync, randomBytes } from 'node:crypto';
import srp from 'fast-srp-hap';
import { argon2id } from 'hash-wasm';

const { SRP, SrpClient } = srp;
const [gateway, email, password] = process.argv.slice(2);
const b64u = (bytes) => Buffer.from(bytes).toString('base64url');
const unb64u = (text) => Buffer.from(text, 'base64url');

async function post(path, body) {
  const answer = await fetch(new URL(path, gateway), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const json = await answer.json();
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${json.type}`);
  return json;
}

/** The protocol fixes A's length: redrawn until the first byte is not zero. */
function exponent() {
  for (;;) {
    const a = randomBytes(32);
    const client = new SrpClient(SRP.params[3072], Buffer.alloc(16), Buffer.from('I'), Buffer.from('P'), a);
    const A = client.computeA();
    if (A.length === 384 && A[0] !== 0) return { a, A };
  }
}

const { a, A } = exponent();
const start = await post('/api/auth/v1/login/start', { email, A: b64u(A) });
if (start.kdf.alg !== 'argon2id') throw new Error('This client knows Argon2id only');
const root = await argon2id({
  password: password.normalize('NFKC'),
  salt: unb64u(start.salt),
  memorySize: start.kdf.m,
  iterations: start.kdf.t,
  parallelism: start.kdf.p,
  hashLength: 32,
  outputType: 'binary',
});
const P = b64u(Buffer.from(hkdfSync('sha256', root, Buffer.alloc(0), 'sw1/login', 32)));
const client = new SrpClient(SRP.params[3072], unb64u(start.salt), Buffer.from(start.accountId), Buffer.from(P), a);
client.setB(unb64u(start.B));
const finish = await post('/api/auth/v1/login/finish', {
  handshake: start.handshake,
  M1: b64u(client.computeM1()),
  device: { name: 'an independent client' },
});
client.checkM2(unb64u(finish.M2));
console.log(JSON.stringify({ accountId: start.accountId, proven: true, epoch: finish.keyring.epoch }));
