// Refusals of what is prepared for the poll in words: proxies, mobile boxes, helpers, stations and cards. The poll itself: refusals-poll.ts.
import { type Sentence, say } from './sentence.ts';

export const refusalsAhead = {
  'no proxies in this way of voting': say('本次选举的方式是{mode}，不实行委托投票', 'In this election ({mode}) nobody votes through another', '本人不能到场的，不能由他人代投。', 'Who cannot come does not vote through another.'),
  'proxy is not in writing': say('[名单第 {row} 行：]委托投票应当是书面的，口头、电话、聊天消息不算', '[Line {row}: ]a proxy is given in writing, not by word of mouth or by telephone', '请委托人写好委托书、签名后再登记。', 'Have it written and signed, then record it.'),
  'not away': say('[名单第 {row} 行：]不在本地外出的，不能委托他人投票', '[Line {row}: ]who is not away cannot vote through another', '年老、病残不便到场的，可以申请流动票箱或者代写。', 'Who is old, ill or disabled may ask for the mobile box or for a helper.'),
  'proxy comes late': say('[名单第 {row} 行：]委托投票最迟在选举日的 {days} 日前、即 {last} 办理，现在是 {on}', '[Line {row}: ]proxies are recorded at least {days} day(s) before the poll, by {last}; it is {on}', '不能再办理委托；委托人能到场的，请本人投票。', 'It can no longer be recorded; the voter votes in person if he can.'),
  'no longer a voter': say('[名单第 {row} 行：]{name}已于 {on} 从名册中除名（{because}）', '[Line {row}: ]{name} was removed from the roll on {on} ({because})', '已不是选民的人，不能委托，也不能受委托。', 'Who is no longer a voter neither gives nor holds a proxy.'),
  'a candidate may not hold a proxy': say('[名单第 {row} 行：]{name}是候选人，不得接受委托投票', '[Line {row}: ]{name} is a candidate and may not vote for others', '请委托人另找一名不是候选人的选民。', 'Choose a voter who is no candidate.'),
  'holder is no near relative': say('[名单第 {row} 行：]当日的规定只准委托近亲属，没有写明{name}是委托人的什么亲属', '[Line {row}: ]only near relatives may vote for another here; how {name} is related is not written', '请填写关系（配偶、父母、子女、兄弟姐妹、祖孙）；不是近亲属的，另找一人。', 'Write how they are related, or choose a near relative.'),
  'principal has given a proxy': say('[名单第 {row} 行：]{name}已经委托{holder}代为投票', '[Line {row}: ]{name} has given a proxy to {holder} already', '一人只能委托一人；要换人，先撤销原来的委托。', 'One voter gives one proxy: revoke the first to change it.'),
  'holder is away himself': say('[名单第 {row} 行：]{name}自己已经委托他人投票，不能再替别人投票', '[Line {row}: ]{name} votes through another himself and cannot vote for others', '委托不得转委托；请另找一名当天到场的选民。', 'A proxy is not passed on: choose a voter who comes to the poll.'),
  'principal holds proxies': say('[名单第 {row} 行：]{name}已经接受别人的委托，不能再把票委托出去', '[Line {row}: ]{name} holds proxies of others and cannot give one', '请先撤销别人对他的委托，各自另找受委托人。', 'Revoke those proxies first and let each choose another holder.'),
  'holder has enough proxies': say('[名单第 {row} 行：]{name}已经接受 {held} 人委托，一人最多接受 {most} 人', '[Line {row}: ]{name} holds {held} proxies, {most} at most', '请委托人另找一名选民。', 'Choose another voter.'),
  'no such proxy': say('没有这份委托', 'There is no such proxy', '请从委托名单中选择。', 'Choose one from the list.'),
  'proxy is revoked already': say('{name}的委托已于 {on} 撤销', 'The proxy of {name} was revoked on {on}', '不用重复办理。', 'Nothing to do.'),
  'proxy list comes late': say('委托人和受委托人名单最迟在选举日的 {days} 日前、即 {last} 公布，现在是 {on}', 'The list of proxies is posted at least {days} day(s) before the poll, by {last}; it is {on}', '没有公布的委托不能补公布；请由两人登记为异常情况，未公布的按规定处理。', 'It cannot be posted any more: two people record it, and what was not posted is dealt with as the rule says.'),
  'nobody is on the list': say('名单上还没有人，没有可以公布的内容[：{list}]', 'Nobody is on the list, there is nothing to post[: {list}]', '有人申请、登记以后再公布。', 'Post it when somebody is on it.'),
} as const satisfies Readonly<Record<string, Sentence>>;
