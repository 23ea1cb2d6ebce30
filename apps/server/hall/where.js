// Asks where the bearer of a card votes and shows it large; reads it aloud where the browser can and the reader is on; clears itself after a while, so that the next person sees an empty page.
(() => {
  const { election } = document.body.dataset;
  const byId = (id) => document.getElementById(id);
  const code = byId('code'),
    answer = byId('answer'),
    speak = byId('speak'),
    again = byId('again'),
    camera = byId('camera'),
    video = byId('video');
  const ballot = byId('ballot'),
    hear = byId('hear'),
    hush = byId('hush');
  const clearsAfter = 45_000;
  let clearing,
    aloud = false,
    said = '',
    stream;

  const canSpeak = 'speechSynthesis' in window;
  const utter = (text, ended) => {
    const words = new SpeechSynthesisUtterance(text);
    words.lang = 'zh-CN';
    words.rate = 0.9;
    if (ended) words.onend = ended;
    speechSynthesis.speak(words);
  };
  const readOut = (text) => {
    said = text;
    if (!aloud || !canSpeak) return;
    speechSynthesis.cancel();
    utter(text);
  };
  // The ballot is read line by line, so that a long one does not break off; its text stays until the next person.
  const quiet = () => {
    if (canSpeak) speechSynthesis.cancel();
    if (hush) hush.hidden = true;
  };
  const hearBallot = () => {
    ballot.hidden = false;
    hear.setAttribute('aria-expanded', 'true');
    hear.textContent = '再听一遍';
    ballot.scrollIntoView({ block: 'start' });
    clearTimeout(clearing);
    if (!canSpeak) {
      byId('mute').hidden = false;
      ballot.focus();
      return;
    }
    quiet();
    hush.hidden = false;
    const lines = [...ballot.querySelectorAll('h2, h3, li, p')].map((line) => line.textContent);
    lines.forEach((line, at) =>
      utter(
        line,
        at === lines.length - 1
          ? () => {
              hush.hidden = true;
            }
          : undefined,
      ),
    );
  };
  const stopCamera = () => {
    for (const track of stream?.getTracks() ?? []) track.stop();
    stream = undefined;
    video.hidden = true;
  };
  const clear = () => {
    clearTimeout(clearing);
    stopCamera();
    answer.replaceChildren();
    answer.className = '';
    again.hidden = true;
    code.value = '';
    if (ballot) {
      ballot.hidden = true;
      hear.setAttribute('aria-expanded', 'false');
      hear.textContent = '听选票内容';
    }
    quiet();
    code.focus();
  };
  const show = (kind, lines) => {
    answer.className = kind;
    answer.replaceChildren(...lines.map(([tag, text]) => Object.assign(document.createElement(tag), { textContent: text })));
    code.value = '';
    again.hidden = false;
    answer.focus();
    readOut(lines.map(([, text]) => text).join('。'));
    clearTimeout(clearing);
    clearing = setTimeout(clear, clearsAfter);
  };
  const dayIn = (day) => {
    const [year, month, date] = day.split('-').map(Number);
    return `${year}年${month}月${date}日（星期${'日一二三四五六'[new Date(Date.UTC(year, month - 1, date)).getUTCDay()]}）`;
  };
  const told = (found) => {
    if (found.kind === 'closed')
      return show('no', [
        ['h2', '自助查询已经关闭'],
        ['p', '请问工作人员。'],
      ]);
    if (found.kind === 'not found')
      return show('no', [
        ['h2', '✗ 没有查到这张证'],
        ['p', '请再扫一次。补发过的用新证。还是查不到的，请带身份证问工作人员。'],
      ]);
    const { station } = found;
    const lines = [['h2', '✓ 您在选民名册上']];
    if (station) {
      lines.push(['p', station.closed ? '您的投票站' : '请到']);
      lines.push(['strong', `第 ${station.no} 投票站　${station.name}`]);
      if (station.address) lines.push(['p', station.address]);
      if (station.stepFree) lines.push(['p', '轮椅可以进出']);
      lines.push(['p', `${found.day ? `${dayIn(found.day)} ` : ''}${station.opens} 至 ${station.closes}`]);
      if (station.closed) lines.push(['p', '本站投票已经结束。']);
      else if (found.mobile) lines.push(['p', '已登记流动票箱，工作人员会上门。']);
    } else lines.push(['p', '投票站还没有公布，请看公告。']);
    return show('yes', lines);
  };
  const ask = async () => {
    const text = code.value.trim();
    if (text === '') return code.focus();
    try {
      const got = await fetch(`/api/elections/${encodeURIComponent(election)}/where`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ code: text }),
      });
      if (got.status === 429)
        return show('no', [
          ['h2', '查得太多'],
          ['p', '请过一分钟再试，或者问工作人员。'],
        ]);
      if (!got.ok) throw new Error(String(got.status));
      told(await got.json());
    } catch {
      show('no', [
        ['h2', '连接中断'],
        ['p', '请问工作人员。'],
      ]);
    }
  };
  byId('ask').addEventListener('submit', (event) => {
    event.preventDefault();
    void ask();
  });
  again.addEventListener('click', clear);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') clear();
    // A scanner types wherever the focus is: its code goes into the field.
    else if (document.activeElement === answer && event.key.length === 1 && !event.ctrlKey && !event.metaKey) code.focus();
  });
  hear?.addEventListener('click', hearBallot);
  hush?.addEventListener('click', quiet);
  if (canSpeak) {
    speak.hidden = false;
    speak.addEventListener('click', () => {
      aloud = !aloud;
      speak.setAttribute('aria-pressed', String(aloud));
      speak.textContent = `朗读回答：${aloud ? '开' : '关'}`;
      if (aloud) readOut(said === '' || answer.childElementCount === 0 ? '请扫选民证上的二维码' : said);
      else speechSynthesis.cancel();
    });
  }
  // The browser's own reader of codes where it has one, else a reader of ours over the picture.
  const ownReader = async () => {
    const kinds = await window.BarcodeDetector?.getSupportedFormats().catch(() => []);
    if (!kinds?.includes('qr_code')) return undefined;
    const detector = new BarcodeDetector({ formats: ['qr_code'] });
    return async () => (await detector.detect(video).catch(() => []))[0]?.rawValue;
  };
  const ourReader = async () => {
    if (!window.jsQR)
      await new Promise((loaded, failed) =>
        document.head.append(
          Object.assign(document.createElement('script'), { src: '/hall-files/jsqr.js', onload: loaded, onerror: failed }),
        ),
      );
    const canvas = document.createElement('canvas'),
      pen = canvas.getContext('2d', { willReadFrequently: true });
    return async () => {
      const scale = Math.min(1, 640 / Math.max(1, video.videoWidth));
      canvas.width = Math.floor(video.videoWidth * scale);
      canvas.height = Math.floor(video.videoHeight * scale);
      if (canvas.width === 0) return undefined;
      pen.drawImage(video, 0, 0, canvas.width, canvas.height);
      return jsQR(pen.getImageData(0, 0, canvas.width, canvas.height).data, canvas.width, canvas.height, {
        inversionAttempts: 'dontInvert',
      })?.data;
    };
  };
  if (navigator.mediaDevices?.getUserMedia) {
    camera.hidden = false;
    camera.addEventListener('click', async () => {
      if (stream) return stopCamera();
      let read;
      try {
        stream = await navigator.mediaDevices.getUserMedia({ audio: false, video: { facingMode: 'environment' } });
        read = (await ownReader()) ?? (await ourReader());
      } catch {
        stopCamera();
        show('no', [
          ['h2', '摄像头用不了'],
          ['p', '请用扫码枪，或者问工作人员。'],
        ]);
        return;
      }
      video.srcObject = stream;
      video.hidden = false;
      await video.play();
      while (stream) {
        const found = await read();
        if (found) {
          stopCamera();
          code.value = found;
          await ask();
          return;
        }
        await new Promise((next) => setTimeout(next, 150));
      }
    });
  }
})();
