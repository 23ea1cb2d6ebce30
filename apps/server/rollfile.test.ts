// A roll and a photo sent to the server as files: the preview with its faults, the yes, two at once, and what nobody else is shown.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { served } from './testing/served.ts';

const { open, logged, attached, server, api, ask, enter, close } = await served();
after(close);

const upload = async (text: string, who: { readonly cookie: string }) => {
  const form = new FormData();
  form.set('file', new File([text], '名册.csv'));
  const answer = await fetch(`${api}/elections/${open.id}/roll/preview`, { method: 'POST', headers: who, body: form });
  return {
    status: answer.status,
    body: (await answer.json()) as {
      rows: number;
      faults: { row?: number; words: { zh: string } }[];
      token: string;
      columns: { column: string; meaning?: string; samples: string[] }[];
    },
  };
};
const header = '姓名,性别,身份证号码,村民小组,登记类别';

test('a faulty roll: each fault with its row, the marked workbook to take away, and nothing is registered', async () => {
  const clerk = await enter('clerk');
  const { body } = await upload(
    `${header}\n欧阳红波,男,999999197602074577,1,本村户籍并居住\n易凯,男,999999199606147593,99,本村户籍并居住`,
    clerk,
  );
  assert.deepEqual(
    body.faults.map((f) => f.row),
    [3, 3],
    'check digit and group of row 3',
  );
  assert.match(body.columns.find((c) => c.meaning === 'idNumber')?.samples[0] ?? '', /^999\*+77$/, 'samples are veiled');
  assert.equal((await ask(`/elections/${open.id}/roll/register`, { token: body.token, order: 'i0' }, clerk)).status, 404);
  const workbook = await fetch(`${server.url}/files/${open.id}/roll/${body.token}`, { headers: clerk });
  assert.equal(workbook.headers.get('content-type'), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
  assert.equal(
    (await fetch(`${server.url}/files/${open.id}/roll/${body.token}`, { headers: await enter('teller') })).status,
    404,
    'to nobody else',
  );
  assert.equal(open.election().roll.voters.size, 0);
});

test('a clean roll: preview, then yes; the roll is searched at once and shows masked numbers', async () => {
  const clerk = await enter('clerk');
  const { body } = await upload(
    `${header}\n欧阳红波,男,999999197602074577,1,本村户籍并居住\n易凯,男,999999199606147592,1,本村户籍并居住`,
    clerk,
  );
  assert.deepEqual([body.rows, body.faults.length], [2, 0]);
  assert.equal(
    (await ask(`/elections/${open.id}/roll/register`, { token: body.token, order: 'i1' }, clerk)).body['kind'],
    'done',
  );
  const roll = await ask(`/elections/${open.id}/roll?q=${encodeURIComponent('oyhb')}&limit=5`, undefined, clerk);
  assert.equal(roll.body['found'], 1);
  assert.equal(JSON.stringify(roll.body).includes('999999197602074577'), false);
  assert.equal((await upload(`${header}\n`, await enter('observer'))).status, 403);
  assert.deepEqual(
    [(await ask(`/elections/${open.id}/roll`, undefined, await enter('guest'))).body['found'], open.election().roll.voters.size],
    [0, 2],
  );
});

test('two rolls previewed and told at once: the first is done, the second is refused because the roll is no longer the one it was shown against', async () => {
  const clerk = await enter('clerk');
  const text = `${header}\n欧阳红波,男,999999197602074577,2,本村户籍并居住\n易凯,男,999999199606147592,1,本村户籍并居住`;
  const tokens = [(await upload(text, clerk)).body.token, (await upload(text, clerk)).body.token];
  const answers = await Promise.all(
    tokens.map((token, n) => ask(`/elections/${open.id}/roll/register`, { token, order: `at once ${n}` }, clerk)),
  );
  assert.deepEqual(
    answers.map((a) => a.body['kind']),
    ['done', 'refused'],
  );
  assert.match(JSON.stringify(answers[1]?.body), /changes differ from what was shown/);
});

/** Reads the events of one connection until `enough`. */

test('a photo comes in a form with its fact and is shown to no one without a session or a role; told by itself it is turned away', async () => {
  const clerk = await enter('clerk'),
    guest = await enter('guest');
  const form = new FormData();
  for (const [name, value] of [
    ['order', 'photo-1'],
    ['book', 'main'],
    ['position', '2'],
    ['kind', 'photo'],
  ] as const)
    form.set(name, value);
  form.set('file', new File([Uint8Array.of(0xff, 0xd8, 0xff)], 'photo.jpg', { type: 'image/jpeg' }));
  const sent = await fetch(`${api}/elections/${open.id}/evidence`, { method: 'POST', headers: clerk, body: form });
  assert.deepEqual(
    [sent.status, ((await sent.json()) as { kind: string }).kind, attached.length, attached[0]?.endsWith(' 2 3')],
    [200, 'done', 1, true],
  );
  const looked = async (headers: Record<string, string>, id = 'shown') =>
    (await fetch(`${server.url}/evidence/${open.id}/${id}`, { headers })).status;
  assert.deepEqual(
    [await looked({}), await looked(guest), await looked(clerk), await looked(clerk, '..%2fmaster.key')],
    [401, 404, 200, 404],
  );
  const told = await ask(`/elections/${open.id}/orders`, { order: 'x', do: 'attachEvidence', body: {} }, clerk);
  assert.equal(told.status, 403);
});

test('nothing personal of a file was logged', () => {
  assert.deepEqual(logged, []);
});
