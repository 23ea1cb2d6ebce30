// The English words of the screens before the poll: proxies, stations, staff, cards. Everything else: en.ts.
import type { aheadZh } from './ahead-zh.ts';

export const aheadEn: Readonly<Record<keyof typeof aheadZh, string>> = {
  'proxies.list': 'Proxies', 'proxies.rowsHint': 'A line for each proxy. How they are related is needed only where the rule names near relatives.', 'proxies.principal': 'Principal (cannot come)', 'proxies.holder': 'Holder (votes for him)', 'proxies.kin': 'The holder is the principal’s',
  'away.works': 'works away', 'away.studies': 'studies away', 'away.travels': 'travels', 'away.other': 'away for another reason', 'away.special': 'not away, a special reason',
  'revoke.back': 'taken back by the principal', 'revoke.person': 'the principal votes in person', 'revoke.mistake': 'entered by mistake',
  'sure.revoke': 'The holder can no longer vote for him; a list that hangs is posted anew.', 'sure.postProxies': 'The list shows the names of principals and holders only. Proxies recorded later must be posted again before they can be used.',
  'order.recordProxies': 'Record proxies', 'order.revokeProxy': 'Revoke the proxy', 'order.postProxyList': 'Post the list of proxies',
};
