// 扫码: the camera of the device reads the code on a voter's card and hands it on to the search. Promises that no picture is kept or sent, and that the camera is off as soon as a card was read or the page is left.
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { sayYes } from '../parts/sound.ts';
import { useWords, type WordKey } from '../words/index.ts';

const every = 120,
  widest = 640;
/** What the code on a card looks like: office/views/cardtokens.ts. */
const isCard = (text: string): boolean => /^[\w-]{16}$/.test(text);

/** Why there is no picture, as the browser names it. */
const troubleWith = (error: unknown): WordKey => {
  if (navigator.mediaDevices === undefined) return 'scan.insecure';
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'scan.refused';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'scan.none';
  return name === 'NotReadableError' ? 'scan.busy' : 'scan.trouble';
};

export const Scan = ({ found }: { readonly found: (code: string) => void }) => {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return open ? (
    <Camera
      found={(code) => {
        setOpen(false);
        sayYes();
        found(code);
      }}
      close={() => setOpen(false)}
    />
  ) : (
    <Button size="large" className="scan-button" onClick={() => setOpen(true)}>
      {t('scan')}
    </Button>
  );
};

/** Opened on a phone it lies below the edge. */
const intoView = (section: HTMLElement | null): void => section?.scrollIntoView({ block: 'nearest' });

const Camera = ({ found, close }: { readonly found: (code: string) => void; readonly close: () => void }) => {
  const { t } = useWords();
  const video = useRef<HTMLVideoElement>(null);
  const hand = useRef(found);
  hand.current = found;
  const [said, setSaid] = useState<WordKey>('scan.starting');
  useEffect(() => {
    let stream: MediaStream | undefined,
      timer: number | undefined,
      stopped = false;
    const stop = (): void => {
      stopped = true;
      window.clearTimeout(timer);
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
    const begin = async (): Promise<void> => {
      const [taken, read] = await Promise.all([
        navigator.mediaDevices.getUserMedia({ audio: false, video: { facingMode: 'environment', width: { ideal: 1280 } } }),
        reader(),
      ]);
      stream = taken;
      const shown = video.current;
      if (stopped || !shown) return stop();
      shown.srcObject = taken;
      await shown.play();
      setSaid('scan.hold');
      shown.parentElement?.scrollIntoView({ block: 'center' });
      const canvas = document.createElement('canvas'),
        pen = canvas.getContext('2d', { willReadFrequently: true });
      const look = (): void => {
        if (stopped || !pen) return;
        const scale = Math.min(1, widest / Math.max(1, shown.videoWidth));
        canvas.width = Math.floor(shown.videoWidth * scale);
        canvas.height = Math.floor(shown.videoHeight * scale);
        const text = canvas.width === 0 ? undefined : codeIn(pen, shown, canvas, read);
        if (text !== undefined && isCard(text)) {
          stop();
          hand.current(text);
          return;
        }
        if (text !== undefined) setSaid('scan.other');
        timer = window.setTimeout(look, every);
      };
      look();
    };
    begin().catch((error: unknown) => {
      if (!stopped) setSaid(troubleWith(error));
      stop();
    });
    return stop;
  }, []);
  return (
    <section className="scan" aria-label={t('scan')} ref={intoView}>
      <p aria-live="assertive">{t(said)}</p>
      <video ref={video} muted playsInline aria-hidden="true" hidden={said !== 'scan.hold' && said !== 'scan.other'} />
      <Button size="large" onClick={close}>
        {t('close')}
      </Button>
    </section>
  );
};

type Read = (
  pixels: Uint8ClampedArray,
  width: number,
  height: number,
  how: { readonly inversionAttempts: 'dontInvert' },
) => { readonly data: string } | null;
/** Fetched when the camera is first opened. The package is bundled as a function, which its types do not say. */
const reader = async (): Promise<Read> => ((await import('jsqr')) as unknown as { readonly default: Read }).default;
/** The text of a code in the picture as it stands. */
const codeIn = (
  pen: CanvasRenderingContext2D,
  shown: HTMLVideoElement,
  { width, height }: HTMLCanvasElement,
  read: Read,
): string | undefined => {
  pen.drawImage(shown, 0, 0, width, height);
  return read(pen.getImageData(0, 0, width, height).data, width, height, { inversionAttempts: 'dontInvert' })?.data.trim();
};
