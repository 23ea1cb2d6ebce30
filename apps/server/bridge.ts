// Between node:http and a function of Request and Response: just enough for pages and downloads. Streams and the contract go past it.
import type { IncomingMessage, ServerResponse } from 'node:http';

/** A reading request as the fetch standard has it; bodies are not passed on. */
export const requestOf = (req: IncomingMessage): Request => {
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  return new Request(new URL(req.url ?? '/', `http://${req.headers.host ?? 'localhost'}`), {
    method: req.method === 'HEAD' ? 'GET' : (req.method ?? 'GET'),
    headers,
  });
};

/** Sends an answer; headers set before stay. */
export const send = async (answer: Response, req: IncomingMessage, res: ServerResponse): Promise<void> => {
  res.statusCode = answer.status;
  for (const [name, value] of answer.headers) res.setHeader(name, value);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  res.setHeader('content-length', bytes.length);
  res.end(req.method === 'HEAD' ? undefined : bytes);
};
