// Stories played at the screens in a real browser. All of them: stories.proof.ts.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { aBrowser, builtConsole } from './testing/hallstage.ts';
import { play } from './testing/storyplay.ts';
import { plays } from './testing/storyplays.ts';

const built = builtConsole();
const browser = await aBrowser();
after(async () => {
  await browser.close();
  built.remove();
});

test('a second vote is called by its button: the chair opens the first station, confirms, announces and seals at the screens, twice; 98, 162 and 130 of 170 are elected, the deputy and one member by the second vote', async () => {
  const second = plays['second'] ?? assert.fail();
  assert.deepEqual(
    await play(second, browser, built.webDist, (moment, vote) =>
      vote === 2 && moment === 'counted' ? ['laptop'] : vote === 1 && moment === 'announced' ? ['phone'] : [],
    ),
    [],
  );
});

test('household representatives: 25 ballots in two boxes, the second entered from its sheet by two tellers, the slip of one settled, and ended at the screen; 17 of 25 for the director stand on the wall', async () => {
  assert.deepEqual(
    await play(plays['households'] ?? assert.fail(), browser, built.webDist, (moment) => (moment === 'counted' ? ['wall'] : [])),
    [],
  );
});
