// A reporter for node:test that writes one line of JSON at the end: how many tests passed, failed, were left out. What a person reads comes from the reporter beside it.
export default async function* sums(events) {
  for await (const event of events) {
    if (event.type !== 'test:summary' || event.data.file !== undefined) continue;
    const { passed, failed, cancelled, skipped, todo } = event.data.counts;
    yield `${JSON.stringify({ passed, failed: failed + cancelled, leftOut: skipped + todo })}\n`;
  }
}
