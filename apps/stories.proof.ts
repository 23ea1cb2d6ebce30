// Every story of the polling day played at the screens in a real browser, each screen looked at on the laptop, the phone and the wall at every stage of its day. `STORY_SHOTS=folder` keeps the pictures, `STORY_PLAY=second` plays one of them, `STORY_MOMENTS=counted,announced` looks only then.
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
const asked = process.env['STORY_PLAY'],
  moments = process.env['STORY_MOMENTS']?.split(',');

for (const [key, of] of Object.entries(plays).filter(([key]) => asked === undefined || key === asked))
  test(`${of.name} (${key}): told to its archive, its figures stand on the screens, nobody is shut out, nothing is cut off`, async () => {
    assert.deepEqual(
      await play(of, browser, built.webDist, (moment) =>
        moments === undefined || moments.includes(moment) ? ['laptop', 'phone', 'wall'] : [],
      ),
      [],
    );
  });
