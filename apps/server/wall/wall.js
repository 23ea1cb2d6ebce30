// Draws the wall from frames: the one in the page, then one for every change. Only what changed is touched, so that a hundred calls a second stay smooth.
(() => {
  const byId = (id) => document.getElementById(id);
  const svgSpace = 'http://www.w3.org/2000/svg';
  const body = document.body;
  const { election, venue } = body.dataset;
  const rows = new Map(
    [...document.querySelectorAll('.row')].map((li) => [
      li.dataset.key,
      {
        li,
        votes: -1,
        expected: -1,
        needed: -1,
        tens: li.querySelector('.tens'),
        now: li.querySelector('.now'),
        number: li.querySelector('b'),
        full: li.querySelector('.bar .full'),
        half: li.querySelector('.bar .half'),
        over: li.querySelector('.over'),
        seal: li.querySelector('.seal'),
        lit: 0,
      },
    ]),
  );
  body.style.setProperty('--rows', body.dataset.tall);
  body.style.setProperty('--posts', body.dataset.heads);

  const mark = (symbol, name) => {
    const svg = document.createElementNS(svgSpace, 'svg');
    const use = document.createElementNS(svgSpace, 'use');
    svg.setAttribute('class', name);
    svg.setAttribute('viewBox', symbol === 'ten' || symbol === 'hundred' ? '0 0 500 200' : '0 0 100 100');
    use.setAttribute('href', `#${symbol}`);
    svg.append(use);
    return svg;
  };
  const text = (element, words) => {
    if (element && element.textContent !== words) element.textContent = words;
  };

  // A line ends between words, never within one, nor between a name and its votes; a browser that knows no words breaks as it likes.
  const segmenter = Intl.Segmenter ? new Intl.Segmenter('zh', { granularity: 'word' }) : undefined;
  const wordsIn = (part) => (segmenter ? [...segmenter.segment(part)].map((one) => one.segment) : [part]);
  const phrases = (element, words) => {
    if (!element || element.textContent === words) return;
    element.replaceChildren(
      ...words
        .split(/([^，；。：、\s]+ \d+ 票)/)
        .flatMap((part, i) => (i % 2 === 1 ? [part] : wordsIn(part)))
        .map((word) => {
          if (word.length < 2 || word.trim() === '') return word;
          const whole = document.createElement('span');
          whole.className = 'whole-word';
          whole.textContent = word;
          return whole;
        }),
    );
  };

  // Full tens of 正 (fifty votes) stand small and close, in a large election hundreds of them (five hundred votes) as one tile; the ten that is growing stands large below.
  const drawMarks = (row, votes, large) => {
    const all = Math.floor(votes / 50),
      rest = votes - all * 50;
    const hundreds = large ? Math.floor(all / 10) : 0,
      tiles = hundreds + all - hundreds * 10;
    while (row.tens.childElementCount > tiles) row.tens.lastElementChild.remove();
    while (row.tens.childElementCount < tiles) row.tens.append(mark('ten', 'ten'));
    [...row.tens.children].forEach((tile, i) => {
      const wanted = i < hundreds ? '#hundred' : '#ten';
      if (tile.firstElementChild.getAttribute('href') !== wanted) tile.firstElementChild.setAttribute('href', wanted);
    });
    const marks = Math.ceil(rest / 5);
    while (row.now.childElementCount > marks) row.now.lastElementChild.remove();
    for (let i = 0; i < marks; i += 1) {
      const wanted = `z${i === marks - 1 ? rest - i * 5 : 5}`;
      const there = row.now.children[i];
      if (!there) row.now.append(mark(wanted, 'z'));
      else if (there.firstElementChild.getAttribute('href') !== `#${wanted}`)
        there.firstElementChild.setAttribute('href', `#${wanted}`);
    }
  };

  /** So many ballots and more: one line of a row would not hold the tens, in two columns no more than thirteen. */
  const largeFrom = body.classList.contains('packed') ? 0 : body.classList.contains('dense') ? 650 : 2500;
  const isLarge = (expected) => expected > largeFrom;
  // Whoever has more votes than in the picture before is lit for a second, whichever team called them.
  const light = (row) => {
    row.li.classList.add('lit');
    clearTimeout(row.lit);
    row.lit = setTimeout(() => row.li.classList.remove('lit'), 1000);
  };
  /** What elects to a post: a majority in a first vote; in a second one its own line, none where most votes elect. */
  const lineOf = (post, frame) => post.line ?? { needed: frame.needed, zh: `过半 ${frame.needed} 票`, reached: '过半 ✓' };
  const drawRow = (row, c, frame, line) => {
    if (row.votes >= 0 && c.votes > row.votes) light(row);
    if (row.votes !== c.votes || isLarge(row.expected) !== isLarge(frame.expected)) {
      drawMarks(row, c.votes, isLarge(frame.expected));
      text(row.number, String(c.votes));
    }
    if (row.votes !== c.votes || row.expected !== frame.expected || row.needed !== line.needed) {
      const all = Math.max(frame.expected, 1);
      row.full.setAttribute('width', String(Math.min(1000, (c.votes * 1000) / all)));
      const over = !frame.venue && frame.expected > 0 && line.needed > 0 && c.votes >= line.needed;
      const at = String(line.needed === frame.needed ? 500 : Math.round((line.needed * 1000) / all));
      row.half.setAttribute('x1', at);
      row.half.setAttribute('x2', at);
      row.half.setAttribute('visibility', line.needed > 0 ? 'visible' : 'hidden');
      text(row.over, line.reached);
      row.li.classList.toggle('isover', over);
    }
    row.votes = c.votes;
    row.expected = frame.expected;
    row.needed = line.needed;
    row.seal.hidden = !c.elected;
    // A share of the second vote is longer in words than the room beside the seal.
    row.over.hidden = !row.li.classList.contains('isover') || (c.elected && line.needed !== frame.needed);
    row.li.classList.toggle('elected', c.elected);
  };

  const verdicts = { valid: '有效', partValid: '部分有效', void: '无效', blank: '空白' };
  const sayCall = ({ lastCall: call, heaps }) => {
    if (call) text(byId('call'), `${call.box} 第 ${call.number} 张 · ${verdicts[call.verdict]}`);
    const under = heaps.filter((heap) => heap.called > 0 && heap.called < heap.returned);
    text(
      byId('heaps'),
      under.length < 2
        ? ''
        : `${under.length} 组同时唱票：${under
            .slice(0, 6)
            .map((heap) => `${heap.box} ${heap.called}/${heap.returned}`)
            .join(' · ')}${under.length > 6 ? ' …' : ''}`,
    );
  };

  const draw = (frame) => {
    if (
      String(frame.round) !== body.dataset.round ||
      frame.posts.reduce((n, p) => n + Math.max(1, p.candidates.filter((c) => !c.writeIn).length), 0) !==
        Number(body.dataset.rows)
    )
      return location.reload();
    body.dataset.state = frame.state;
    for (const post of frame.posts) {
      const section = document.querySelector(`.post[data-post="${post.post}"]`);
      if (!section) return location.reload();
      text(section.querySelector('.halfword'), frame.expected === 0 ? '' : frame.venue ? '本会场得票' : lineOf(post, frame).zh);
      for (const c of post.candidates) {
        const row = rows.get(`${post.post} ${c.key}`);
        if (row) drawRow(row, c, frame, lineOf(post, frame));
        else if (!c.writeIn) return location.reload();
      }
      const written = post.candidates.filter((c) => c.writeIn),
        shown = section.querySelector('.writein');
      const named = written
        .slice(0, 4)
        .map((c) => `${c.name} ${c.votes}${c.elected ? '（当选）' : ''}`)
        .join('、');
      text(
        shown,
        written.length === 0
          ? ''
          : `另选他人 ${written.reduce((n, c) => n + c.votes, 0)} 票：${named}${written.length > 4 ? ` 等 ${written.length} 人` : ''}`,
      );
    }
    text(document.querySelector('.legend'), isLarge(frame.expected) ? '· 小格 50 票，正百 500 票' : '· 小格 50 票');
    text(byId('called'), String(frame.called));
    text(byId('expected'), String(frame.expected));
    text(
      byId('expectedword'),
      frame.boxesOpen < frame.boxes
        ? `发出 ${frame.issued} 张 · 开箱 ${frame.boxesOpen}/${frame.boxes}${frame.boxesOpen > 0 ? `，未开 ${frame.closed.slice(0, 5).join('、')}${frame.closed.length > 5 ? '…' : ''} 号` : ''}`
        : `收回 ${frame.returned} 张 · 票箱 ${frame.boxesCounted}/${frame.boxes} 计毕`,
    );
    document
      .querySelector('.whole .full')
      .setAttribute('width', String(Math.min(1000, (frame.called * 1000) / Math.max(1, frame.expected))));
    text(
      byId('togo'),
      frame.expected > frame.called && frame.state === 'counting' ? `· 待唱 ${frame.expected - frame.called}` : '',
    );
    text(
      byId('kinds'),
      `登记 ${frame.registered} 人 · 无效 ${frame.void} · 空白 ${frame.blank}${frame.doubtful > 0 ? ` · 疑问 ${frame.doubtful}` : ''}`,
    );
    if (frame.state !== 'before') sayCall(frame);
    else text(byId('call'), frame.waiting ? `${frame.waiting.zh} · ${frame.waiting.en}` : '');
    phrases(byId('sentence'), frame.sentence ? frame.sentence.zh : '');
    // Six who are elected, each with a figure, take three lines of the usual size: the foot has room for two.
    body.classList.toggle('wordy', (frame.sentence?.zh.length ?? 0) > 75);
    text(byId('sentenceen'), frame.sentence ? frame.sentence.en : '');
    body.classList.toggle('lacks', frame.left !== undefined);
    phrases(byId('left'), frame.left ? frame.left.zh : '');
    text(byId('leften'), frame.left ? frame.left.en : '');
    text(byId('words'), frame.words.join(' '));
  };

  let waiting;
  const soon = (frame) => {
    if (waiting === undefined)
      requestAnimationFrame(() => {
        const next = waiting;
        waiting = undefined;
        draw(next);
      });
    waiting = frame;
  };
  draw(JSON.parse(byId('frame').textContent));

  const source = new EventSource(`/events?election=${encodeURIComponent(election)}${venue ? `&station=${venue}` : ''}`);
  source.addEventListener('wall', (e) => soon(JSON.parse(e.data)));
  source.addEventListener('open', () => {
    byId('offline').hidden = true;
  });
  source.addEventListener('error', () => {
    byId('offline').hidden = false;
  });

  const play = byId('play');
  if (!play) return;
  const speeds = [1, 5, 12, 25, 54, 100, 200, 400, 1000];
  const ask = async (what) => {
    const answer = await fetch(
      `/api/elections/${encodeURIComponent(election)}/player`,
      what ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(what) } : {},
    );
    if (answer.ok) show(await answer.json());
  };
  const words = {
    ready: '▶ 播放演示',
    playing: '‖ 暂停',
    paused: '▶ 继续',
    finished: '演示完毕',
    stopped: '已停止',
    refused: '已停止',
  };
  let state = 'ready';
  const show = (player) => {
    state = player.state;
    text(play, words[state]);
    play.disabled = state === 'finished' || state === 'stopped' || state === 'refused';
    play.parentElement.hidden = play.disabled;
  };
  play.addEventListener('click', () =>
    ask({
      do: state === 'playing' ? 'pause' : state === 'paused' ? 'continue' : 'play',
      ...(state === 'ready' ? { speed: speeds[byId('speed').value] } : {}),
    }),
  );
  byId('speed').addEventListener('change', () => {
    if (state !== 'ready') ask({ do: 'speed', speed: speeds[byId('speed').value] });
  });
  setInterval(() => {
    if (state === 'playing') ask();
  }, 2000);
  ask();
})();
