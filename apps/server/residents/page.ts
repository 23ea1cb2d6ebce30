// The residents' pages as they are read on a phone: what is open, who holds office, decisions, questions, the year's work, surveys; and a survey to be answered by a card. Large type, no script, nothing that tells who looked.
import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { Both } from '../../../office/screens.ts';
import type { PostingShown, ResidentsScreen, SurveyAsked } from '../../../office/residents/shown.ts';

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;
const en = (words: string): Html => html` <span lang="en">${words}</span>`;
const both = ({ zh, en: other }: Both): Html => html`${zh}${en(other)}`;
const day = (on: string): Html =>
  html`<time datetime="${on}">${Number(on.slice(0, 4))}年${Number(on.slice(5, 7))}月${Number(on.slice(8, 10))}日</time>`;
const yuan = (amount: number): string => `${amount.toLocaleString('zh-CN')} 元`;

const residentsFrame = (title: string, rehearsal: boolean, body: Html): Html => html`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title><link rel="icon" href="/wall-files/seal.svg"><link rel="stylesheet" href="/residents-files/residents.css"></head>
<body${rehearsal ? html` class="rehearsal"` : ''}>${rehearsal ? html`<aside class="practice" aria-label="演练">演练 <span lang="en">rehearsal: nothing here is real</span></aside>` : ''}${body}</body></html>`;

/** The communities whose page is open. */
export const residentsList = (open: readonly ResidentsScreen[]): Html =>
  residentsFrame(
    '居民页',
    false,
    html`
<header><h1>选您的社区、村</h1><p lang="en">Choose your community or village</p></header>
<main><ul class="ways">${open.map((o) => html`<li><a class="big" href="/residents/${encodeURIComponent(o.book)}">${o.place}${o.rehearsal ? '（演练）' : ''}</a></li>`)}</ul></main>`,
  );

export interface OnTo {
  readonly href: string;
  readonly words: Both;
}
/** One sentence and the ways on. */
export const residentsSentence = (words: Both, ways: readonly OnTo[], rehearsal = false): Html =>
  residentsFrame(
    words.zh,
    rehearsal,
    html`
<header><h1>${words.zh}</h1><p lang="en">${words.en}</p></header><main><ul class="ways">${ways.map((way) => html`<li><a class="big" href="${way.href}">${both(way.words)}</a></li>`)}</ul></main>`,
  );

const section = (id: string, title: Both, body: Html): Html =>
  html`<section id="${id}" aria-labelledby="${id}-h"><h2 id="${id}-h">${both(title)}</h2>${body}</section>`;
const none = (words: Both): Html => html`<p class="none">${both(words)}</p>`;

const items = (o: ResidentsScreen): Html => html`
<p class="rule">公布不少于 ${o.days.posted} 日${o.days.postedCites ? html`（${o.days.postedCites.zh}）` : ''}。${en(`Posted for at least ${o.days.posted} days.`)}</p>
${o.items
  .filter((item) => item.postings.length > 0)
  .map(({ words, postings }) => html`<div class="item"><h3>${both(words)}</h3>${postings.map((p) => posting(o.book, p))}</div>`)}
${nothingOf(o.items.filter((item) => item.postings.length === 0).map((item) => item.words))}`;

const nothingOf = (words: readonly Both[]): Html =>
  words.length === 0
    ? html``
    : html`<div class="item"><h3>现在没有公布的${en('nothing posted now of')}</h3><ul class="none">${words.map((w) => html`<li>${both(w)}</li>`)}</ul></div>`;

const posting = (book: string, p: PostingShown): Html => html`<article><h4>${p.title}</h4>
<p class="when">${p.period} · ${day(p.on)}公布，至少到${day(p.until)}${en(`posted ${p.on}, until ${p.until} at least`)}</p>
<ul class="lines">${p.lines.map((l) => html`<li><span>${l.what}</span>${l.amount === undefined ? '' : html`<b>${yuan(l.amount)}</b>`}</li>`)}</ul>
<p><a class="file" href="/residents/${encodeURIComponent(book)}/${p.file}">《${p.title}》公开栏上的原件（PDF）${en('the sheet of the board')}</a></p></article>`;

const bodies = (o: ResidentsScreen): Html =>
  o.bodies.length === 0
    ? none({ zh: '还没有登记任职人员。', en: 'Nobody is on record yet.' })
    : html`${o.bodies.map((b) => html`<div class="item"><h3>${both(b.words)}</h3>${b.people ? people(b.people) : html`<ul class="people">${b.groups.map((g) => html`<li>${g.group === undefined ? '' : html`<span>第${g.group}组</span> `}<b>${g.names.map((name, i) => html`<span class="name">${name}${i < g.names.length - 1 ? '、' : ''}</span><wbr>`)}</b></li>`)}</ul>`}</div>`)}`;

const people = (all: NonNullable<ResidentsScreen['bodies'][number]['people']>): Html =>
  html`<ul class="people">${all.map((p) => html`<li><b>${p.name}</b> <span>${p.post.zh}</span>${p.called === undefined ? '' : html`<p>分管：${p.called}</p>`}${p.hours.map((h) => html`<p>接待：${h}</p>`)}</li>`)}</ul>`;

const decisions = (o: ResidentsScreen): Html =>
  o.decisions.length === 0
    ? none({ zh: '还没有公布过会议的决定。', en: 'No decision was made known yet.' })
    : html`<ol class="list">${o.decisions.map((d) => html`<li><h3>${d.text}</h3><p class="when">${d.body.zh} · ${day(d.on)}通过，${day(d.published)}公布${en(`${d.body.en}, carried ${d.on}`)}</p>${d.amount === undefined ? '' : html`<p>决定金额 ${yuan(d.amount)}${d.spent === undefined ? '' : `，已用 ${yuan(d.spent)}`}</p>`}${d.carriedOut ? html`<p>实施：${d.carriedOut}</p>` : ''}${d.undone ? html`<p class="late">${day(d.undone)}撤销、变更${en('undone')}</p>` : ''}</li>`)}</ol>`;

const questions = (
  o: ResidentsScreen,
): Html => html`<p class="rule">问了什么，${o.days.answered} 日内答复${o.days.answeredCites ? html`（${o.days.answeredCites.zh}）` : ''}，问和答一并公布，不写谁问的。${en(`Answered within ${o.days.answered} days; who asked is never told.`)}</p>
${o.questions.length === 0 ? none({ zh: '还没有询问。', en: 'No question yet.' }) : html`<ol class="list">${o.questions.map((q) => html`<li><h3>${q.text}</h3><p class="when">${day(q.on)}提出${en(`asked ${q.on}`)}</p>${q.answer ? html`<p class="answer">${q.answer.text}</p><p class="when">${day(q.answer.on)} ${q.answer.by}答复${q.late ? html` <span class="late">晚于期限${day(q.until)}</span>` : ''}</p>` : html`<p class="${q.late ? 'late' : 'when'}">${q.late ? '已过期限，还没有答复：应当在' : '待答复：'}${day(q.until)}前${en(q.late ? 'overdue' : 'to be answered by then')}</p>`}</li>`)}</ol>`}
<p class="rule">要提问：请到${o.committee}办公室，当面登记。这里不设网上提问：看不到提问的人，也就没法核实，也没法保护被提到的人。${en('To ask, come to the office: here nobody could be told apart, nor those protected who are spoken of.')}</p>`;

const report = (o: ResidentsScreen): Html =>
  o.report
    ? section(
        'report',
        { zh: `${o.report.year}年办了哪些事`, en: `What was done in ${o.report.year}` },
        html`<details><summary>展开看${en('open')}</summary>${o.report.lines.map((l) => (l.heading ? html`<h3>${l.text}</h3>` : html`<p>${l.text}</p>`))}</details><p><a class="file" href="/residents/${encodeURIComponent(o.book)}/${o.report.file}">全文（PDF）${en('as a paper')}</a></p>`,
      )
    : html``;

const surveys = (
  o: ResidentsScreen,
): Html => html`${o.surveys.running.length === 0 ? none({ zh: '现在没有正在进行的调查。', en: 'No survey is running.' }) : html`<ul class="running">${o.surveys.running.map((v) => html`<li><b>${v.title}</b>，${day(v.to)}止${en(`until ${v.to}`)}</li>`)}</ul><p><a class="big main" href="/residents/${encodeURIComponent(o.book)}/survey">凭答题卡作答${en('answer with a card')}</a></p>`}
${o.surveys.results.map((v) => html`<div class="item"><h3>${v.title}：结果</h3><p class="when">${day(v.closed)}结束，收回 ${v.answered} 份${en(`closed ${v.closed}, ${v.answered} answers`)}</p>${v.rows ? html`<dl class="counts">${v.rows.map((r) => html`<dt>${r.ask}</dt>${r.counts.map((n, i) => html`<dd><span>${o.answers[i]?.words.zh}</span> <b>${n}</b></dd>`)}`)}</dl>` : html`<p>不足五份，不列各项数字。${en('Fewer than five: not told.')}</p>`}</div>`)}`;

const parts = (o: ResidentsScreen): readonly (readonly [id: string, words: Both])[] => [
  ['posted', { zh: '现在公开的', en: 'Posted now' }],
  ['survey', { zh: '满意度调查', en: 'Survey' }],
  ['office', { zh: '谁任什么职', en: 'Who holds office' }],
  ['decisions', { zh: '会议的决定', en: 'Decisions' }],
  ['questions', { zh: '询问与答复', en: 'Questions and answers' }],
  ...(o.report ? [['report', { zh: '年度工作', en: 'The year’s work' }] as const] : []),
];

/** The page of one community. */
export const residentsPage = (o: ResidentsScreen): Html =>
  residentsFrame(
    `${o.place}${o.word.zh}`,
    o.rehearsal,
    html`
<header><h1>${o.place}${o.word.zh}</h1><p>${o.committee} · 今天${day(o.today)}${en(`${o.word.en} as of ${o.today}`)}</p></header>
<nav aria-label="目录"><ul>${parts(o).map(([id, words]) => html`<li><a href="#${id}">${both(words)}</a></li>`)}</ul></nav>
<main>${section('posted', { zh: '现在公开的', en: 'Posted now' }, items(o))}${section('survey', { zh: '满意度调查', en: 'Survey' }, surveys(o))}${section('office', { zh: '谁任什么职', en: 'Who holds office' }, bodies(o))}${section('decisions', { zh: '会议的决定', en: 'Decisions of meetings' }, decisions(o))}${section('questions', { zh: '询问与答复', en: 'Questions and answers' }, questions(o))}${report(o)}</main>
<footer><p>不用登录就能看。不留姓名，不记录谁来看过。只在公开栏张贴、没有同时在网上公布的，请到公开栏看。</p><p lang="en">Open to anybody. Nothing is kept of who looked.</p></footer>`,
  );

const home = (book: string): Html =>
  html`<p><a class="file" href="/residents/${encodeURIComponent(book)}">回到公开页${en('back')}</a></p>`;

/** The field into which a card is typed that no phone reads. */
export const cardPage = (o: ResidentsScreen, refused?: Both): Html =>
  residentsFrame(
    '凭答题卡作答',
    o.rehearsal,
    html`
<header><h1>凭答题卡作答</h1><p>${o.place}${en('answer with a card')}</p></header>
<main>${refused ? html`<p class="refused" role="alert">${both(refused)}</p>` : ''}
<form method="get" action="/residents/${encodeURIComponent(o.book)}/survey"><label for="card">答题卡上的字母和数字${en('the letters on the card')}</label><input id="card" name="card" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="60" required><button type="submit">下一步${en('next')}</button></form>
<p class="rule">用手机扫卡上的码，不用输入。横线、大小写都可以不管。</p>${home(o.book)}</main>`,
  );

/** The questions of a card's survey. `key` marks this form, so that sent twice it counts once. */
export const surveyPage = (o: ResidentsScreen, v: SurveyAsked, key: string, refused?: Both): Html =>
  residentsFrame(
    v.title,
    o.rehearsal,
    html`
<header><h1>${v.title}</h1><p>${o.place} · ${day(v.to)}止${en(`until ${v.to}`)}</p></header>
<main>${refused ? html`<p class="refused" role="alert">${both(refused)}</p>` : ''}
<p class="rule">每题选一项。不写姓名，没有人知道这张卡在谁手里。${en('One answer each. Nobody knows who holds this card.')}</p>
<form method="post" enctype="multipart/form-data" action="/residents/${encodeURIComponent(o.book)}/survey"><input type="hidden" name="card" value="${v.card}"><input type="hidden" name="key" value="${key}">
${v.asks.map((ask, i) => html`<fieldset><legend>${i + 1}. ${ask}</legend>${o.answers.map(({ value, words }) => html`<label><input type="radio" name="a${i}" value="${value}" required> <span>${both(words)}</span></label>`)}</fieldset>`)}
<button type="submit">交卷${en('hand in')}</button></form>${home(o.book)}</main>`,
  );
