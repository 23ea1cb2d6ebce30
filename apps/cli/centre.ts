// The centre's running server as the command line speaks to it: signed in with a one-time code, a kit is packed and a book taken over by the same calls as from the screen. Promises to say in words why not.
import { NoLaptop } from '../../office/stations/laptop.ts';
import type { BookTaken, KitPacked } from '../../office/screens-stations.ts';
import type { Packing } from '../../office/stations/packing.ts';

export interface Centre {
  pack(packing: Packing): Promise<KitPacked>;
  take(text: string): Promise<BookTaken>;
}
type Refused = Extract<BookTaken, { readonly kind: 'refused' }>;

/** Signs in at the server with a one-time code. Throws NoLaptop where it cannot be reached or turns the call away. */
export const centreAt = async (address: string, election: string, login: string): Promise<Centre> => {
  const entered = await asked(new URL('/api/session/enter', address), { headers: json, body: JSON.stringify({ code: login }) });
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
  const path = (what: string): URL => new URL(`/api/elections/${encodeURIComponent(election)}/stations/${what}`, address);
  return {
    pack: async (packing) => {
      const answer = await asked(path('pack'), { headers: { ...json, cookie }, body: JSON.stringify(packing) });
      if (answer.headers.get('content-type')?.includes('json')) return (await answer.json()) as Refused;
      const form = await answer.formData();
      const file = form.get('file');
      if (!(file instanceof File)) throw new NoLaptop(`${address} 没有给出装配文件`, `${address} gave no kit`);
      return { kind: 'done', book: String(form.get('book')), code: String(form.get('code')), file };
    },
    take: async (text) => {
      const form = new FormData();
      form.set('file', new File([text], 'station.zhengbook'));
      return (await (await asked(path('take'), { headers: { cookie }, body: form })).json()) as BookTaken;
    },
  };
};

const json = { 'content-type': 'application/json' };

const asked = async (
  url: URL,
  init: { readonly headers: Record<string, string>; readonly body: string | FormData },
): Promise<Response> => {
  const answer = await fetch(url, { method: 'POST', ...init }).catch(() => {
    throw new NoLaptop(
      `连不上 ${url.origin}：请核对地址，服务要正在运行`,
      `${url.origin} cannot be reached: check the address; the server must run`,
    );
  });
  if (answer.ok) return answer;
  const said = (await answer.json().catch(() => undefined)) as
    | { readonly data?: { readonly words?: { readonly zh: string; readonly en: string } } }
    | undefined;
  throw new NoLaptop(
    said?.data?.words?.zh ?? `服务器没有办理（${answer.status}）`,
    said?.data?.words?.en ?? `the server did not do it (${answer.status})`,
  );
};
