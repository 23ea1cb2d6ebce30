// The ballot on the screen: candidates as large keys in printed order, the other keys below, a question where one is asked. Every key is also a touch target of 44 px or more.
import { Button, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { type BallotStyle, doubts, voidGrounds } from '../../../../count/ballot.ts';
import type { Post } from '../../../../count/totals.ts';
import { doubtWords, voidWords } from '../words/field.ts';
import { useWords } from '../words/index.ts';
import type { Marks } from '../../../../count/ballot.ts';
import { candidateKeys, candidatesOf, overfull, type Pad, type Press, type Whole, wholeKeys } from './pad.ts';

interface Given {
  readonly pad: Pad;
  readonly style: BallotStyle;
  readonly names: Readonly<Record<string, string>>;
  readonly press: (press: Press) => void;
  /** Absent where the ballot is ended elsewhere. */
  readonly enter?: () => void;
  /** Whether the ballot may be set aside; not where the committee decides on it. */
  readonly mayDoubt?: boolean;
  /** Whole ballots that one key says. */
  readonly wholes?: Readonly<Partial<Record<Whole, Marks>>>;
}

export const PadView = ({ pad, style, names, press, enter, mayDoubt = true, wholes = {} }: Given) => {
  const { t } = useWords();
  const { said } = pad;
  const over = overfull(pad, style);
  const order = candidatesOf(style);
  const keyOf = (post: Post, key: string): string =>
    candidateKeys[order.findIndex((one) => one.post === post && one.key === key)] ?? '';
  return (
    <>
      <div className="pad-sections">
        {style.sections.map((section) => {
          const picks = said.picks[section.post] ?? [];
          const unreadable = said.unreadable.includes(section.post);
          return (
            <fieldset key={section.post} className={unreadable ? 'pad-section pad-unreadable' : 'pad-section'}>
              <legend>
                {t(`post.${section.post}`)}{' '}
                <span className="quiet">{t('pad.picked', { picked: picks.length, seats: section.seats })}</span>
              </legend>
              <div className="pad-candidates">
                {section.candidates.map((key) => (
                  <Candidate
                    key={key}
                    name={names[key] ?? key}
                    digit={keyOf(section.post, key)}
                    on={picks.includes(key)}
                    press={() => press({ press: 'candidate', post: section.post, key })}
                  />
                ))}
                {picks
                  .filter((key) => key.startsWith('='))
                  .map((key) => (
                    <Candidate
                      key={key}
                      name={key.slice(1)}
                      digit="W"
                      on
                      writeIn
                      press={() => press({ press: 'candidate', post: section.post, key })}
                    />
                  ))}
              </div>
              {unreadable ? (
                <p className="pad-note">✗ {t('pad.unreadableSection')}</p>
              ) : over.includes(section.post) ? (
                <p className="pad-note">! {t('pad.over', { picked: picks.length, seats: section.seats })}</p>
              ) : null}
            </fieldset>
          );
        })}
      </div>
      <div className="pad-others">
        <Key cap="0" words={t('pad.abstain')} on={said.abstained} press={() => press({ press: 'abstain' })} />
        <Key cap="W" words={t('writeIn')} on={pad.asking === 'write-in'} press={() => press({ press: 'ask', for: 'write-in' })} />
        <Key
          cap="V"
          words={said.voided ? `${t('pad.void')} · ${t(voidWords[said.voided])}` : t('pad.void')}
          on={said.voided !== undefined || pad.asking === 'void'}
          press={() => press({ press: 'ask', for: 'void' })}
        />
        <Key
          cap="Q"
          words={t('pad.unreadable')}
          on={said.unreadable.length > 0 || pad.asking === 'unreadable'}
          press={() => press({ press: 'ask', for: 'unreadable' })}
        />
        {mayDoubt ? (
          <Key
            cap="D"
            words={said.doubt ? `${t('pad.doubtful')} · ${t(doubtWords[said.doubt])}` : t('pad.doubtful')}
            on={said.doubt !== undefined || pad.asking === 'doubt'}
            press={() => press({ press: 'ask', for: 'doubt' })}
          />
        ) : null}
      </div>
      <div className="pad-others pad-wholes">
        {(Object.keys(wholeKeys) as Whole[]).map((one) => {
          const marks = wholes[one];
          return marks ? (
            <Key
              key={one}
              cap={wholeKeys[one]}
              words={`${t(`whole.${one}`)}${t('colon')}${candidatesOf(style)
                .filter(({ post, key }) => marks.for[post]?.includes(key))
                .map(({ key }) => names[key] ?? key)
                .join(t('comma'))}`}
              on={false}
              press={() => press({ press: 'whole', marks })}
            />
          ) : null;
        })}
      </div>
      {pad.asking === undefined ? null : <Question asking={pad.asking} style={style} said={said} press={press} />}
      <div className="pad-end">
        <button type="button" className="pad-key" disabled={pad.before.length === 0} onClick={() => press({ press: 'back' })}>
          <kbd>⌫</kbd>
          {t('pad.back')}
        </button>
        {enter ? (
          <Button type="primary" size="large" className="pad-enter" onClick={enter}>
            <kbd>⏎</kbd> {t('pad.enter')}
          </Button>
        ) : null}
      </div>
    </>
  );
};

const Candidate = ({
  name,
  digit,
  on,
  writeIn = false,
  press,
}: {
  readonly name: string;
  readonly digit: string;
  readonly on: boolean;
  readonly writeIn?: boolean;
  readonly press: () => void;
}) => {
  const { t } = useWords();
  return (
    <button type="button" className="pad-candidate" aria-pressed={on} onClick={press}>
      <kbd>{digit}</kbd>
      <span className="pad-name" lang="zh-CN">
        {name}
      </span>
      {writeIn ? <span className="woman">{t('writeIn')}</span> : null}
      <span className="pad-mark" aria-hidden="true" />
    </button>
  );
};

const Key = ({
  cap,
  words,
  on,
  press,
}: {
  readonly cap: string;
  readonly words: string;
  readonly on: boolean;
  readonly press: () => void;
}) => (
  <button type="button" className="pad-key" aria-pressed={on} onClick={press}>
    <kbd>{cap}</kbd>
    {words}
  </button>
);

const questions = { void: 'pad.whyVoid', unreadable: 'pad.whichSection', doubt: 'pad.whyDoubt' } as const;

const Question = ({
  asking,
  style,
  said,
  press,
}: {
  readonly asking: NonNullable<Pad['asking']>;
  readonly style: BallotStyle;
  readonly said: Pad['said'];
  readonly press: (press: Press) => void;
}) => {
  const { t } = useWords();
  if (asking === 'write-in') return <WriteIn style={style} said={said} press={press} />;
  return (
    <div className="pad-question" role="group" aria-label={t(questions[asking])}>
      <p>{t(questions[asking])}</p>
      {asking === 'doubt'
        ? doubts.map((doubt, at) => (
            <button key={doubt} type="button" className="pad-key" onClick={() => press({ press: 'doubt', because: doubt })}>
              <kbd>{at + 1}</kbd>
              {t(doubtWords[doubt])}
            </button>
          ))
        : asking === 'void'
          ? voidGrounds.map((reason, at) => (
              <button key={reason} type="button" className="pad-key" onClick={() => press({ press: 'void', because: reason })}>
                <kbd>{at + 1}</kbd>
                {t(voidWords[reason])}
              </button>
            ))
          : style.sections.map((section, at) => (
              <button
                key={section.post}
                type="button"
                className="pad-key"
                onClick={() => press({ press: 'unreadable', post: section.post })}
              >
                <kbd>{at + 1}</kbd>
                {t(`post.${section.post}`)}
              </button>
            ))}
    </div>
  );
};

/** Another person written in: the section first, then the name; Enter takes it, Escape leaves it. */
const WriteIn = ({
  style,
  said,
  press,
}: {
  readonly style: BallotStyle;
  readonly said: Pad['said'];
  readonly press: (press: Press) => void;
}) => {
  const { t } = useWords();
  const open = style.sections.find((section) => (said.picks[section.post] ?? []).length < section.seats) ?? style.sections[0];
  const [post, setPost] = useState<Post>(open?.post ?? 'member');
  const [name, setName] = useState('');
  const field = useRef<InputRef>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      className="pad-question"
      onSubmit={(event) => {
        event.preventDefault();
        press({ press: 'write-in', post, name });
      }}
    >
      <div className="pad-posts" role="group" aria-label={t('post')}>
        {style.sections.map((section) => (
          <button
            key={section.post}
            type="button"
            className="pad-key"
            aria-pressed={post === section.post}
            onClick={() => {
              setPost(section.post);
              field.current?.focus();
            }}
          >
            {t(`post.${section.post}`)}
          </button>
        ))}
      </div>
      <label className="pad-write">
        <span>{t('pad.writeName')}</span>
        <Input
          ref={field}
          size="large"
          lang="zh-CN"
          maxLength={60}
          value={name}
          onChange={(event) => setName(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') press({ press: 'back' });
          }}
        />
      </label>
      <Button size="large" htmlType="submit" disabled={name.trim() === ''}>
        {t('pad.take')}
      </Button>
    </form>
  );
};
