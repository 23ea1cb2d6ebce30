// Asks every second which number is called, and says when the line is lost. A new number lights up for two seconds; nothing is said by sound alone.
(() => {
  const { election, station } = document.body.dataset;
  const byId = (id) => document.getElementById(id);
  let shown = byId('number').textContent;
  const draw = ({ calls: [now, ...before], polls, says }) => {
    const number = now ? String(now.number) : '';
    const to = now ? `到 ${now.desk} 号桌领票` : says;
    // Before the first call nothing stands there that could be read as a number: a dash and 号 is number one.
    byId('what').hidden = byId('unit').hidden = !now;
    byId('how').hidden = polls === 'closed';
    if (byId('to').textContent !== to) byId('to').textContent = to;
    if (number !== shown) {
      shown = number;
      byId('number').textContent = number;
      document.body.classList.add('lit');
      setTimeout(() => document.body.classList.remove('lit'), 2000);
    }
    const rows = before.map((call) => {
      const li = document.createElement('li'),
        b = document.createElement('b');
      b.textContent = String(call.number);
      li.append(b, ` 号 → ${call.desk} 号桌`);
      return li;
    });
    byId('before').replaceChildren(...rows);
  };
  const ask = async () => {
    try {
      const answer = await fetch(`/api/elections/${encodeURIComponent(election)}/queue/${station}`, { cache: 'no-store' });
      if (!answer.ok) throw new Error(String(answer.status));
      draw(await answer.json());
      byId('offline').hidden = true;
    } catch {
      byId('offline').hidden = false;
    }
    setTimeout(ask, 1000);
  };
  ask();
})();
