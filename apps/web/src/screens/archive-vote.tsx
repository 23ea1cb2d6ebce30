// One vote on the screen of the archive: its report signed, its ballots sealed and opened again, its result filed, and what was found void. What remains of the archive: archive.tsx.
import type { ArchiveScreen } from '../../../../office/screens-after.ts';
import { OrderButton } from '../orders/dialog.tsx';
import { ArticleChip } from '../parts/article.tsx';
import { DayText } from '../parts/day.tsx';
import { Proof } from '../parts/evidence.tsx';
import { useWords } from '../words/index.ts';
import { Part } from './archive-parts.tsx';

type OneVote = ArchiveScreen['votes'][number];
interface Of {
  readonly of: OneVote;
  readonly election: string;
}
/** Asked for until the archive is sealed; afterwards it is said that it never came. */
interface Open extends Of {
  readonly may: boolean;
  readonly over: boolean;
}

export const Vote = ({
  many,
  may,
  ballots,
  chair,
  photos,
  ...of
}: Open & {
  readonly many: boolean;
  readonly ballots: boolean;
  readonly chair: boolean;
  readonly photos: boolean;
}) => {
  const { t } = useWords();
  return (
    <Part title={many ? t('archive.vote', { round: of.of.round }) : t('archive.ballots')}>
      <ul className="archive-list">
        <Report {...of} may={may} photos={photos} primary={ballots} />
        <SealedBallots {...of} may={ballots} chair={chair} />
        <Filed {...of} may={may} primary={ballots} />
        {of.of.annulled.map((one, at) => (
          <Annulled key={at} one={one} />
        ))}
      </ul>
    </Part>
  );
};

const Report = ({ of, election, may, over, photos, primary }: Open & { readonly photos: boolean; readonly primary: boolean }) => {
  const { t, both } = useWords();
  return (
    <li>
      <div>
        <strong>{t('archive.report')}</strong>
        <p>
          {of.signed ? (
            <>
              <span className="state-done">✓ {t('archive.signed')}</span> <DayText day={of.signed.on} short />{' '}
              <span lang="zh-CN">{of.signed.signers.map((one) => `${both(one.words)} ${one.name}`).join(t('comma'))}</span>
            </>
          ) : (
            `○ ${t(over ? 'archive.neverSigned' : 'archive.notSigned')}`
          )}
        </p>
        {of.signed?.at ? <Proof election={election} to={of.signed.at} may={photos} /> : null}
      </div>
      {of.signed || !may ? null : (
        <OrderButton order="signReport" election={election} primary={primary} start={{ round: of.round }} />
      )}
    </li>
  );
};

const SealedBallots = ({ of, election, may, over, chair }: Open & { readonly chair: boolean }) => {
  const { t, both } = useWords();
  const list = (of: readonly string[]) => of.join(t('comma'));
  return (
    <li>
      <div>
        <strong>{t('archive.sealedBallots')}</strong>
        <p>
          {of.sealed ? (
            <>
              <span className="state-done">✓ {t('archive.packages', { packages: of.sealed.packages })}</span>{' '}
              <DayText day={of.sealed.on} short />{' '}
              <span lang="zh-CN">
                {t('archive.keeper', { keeper: of.sealed.keeper })}
                {of.sealed.place ? ` · ${of.sealed.place}` : ''} · {t('archive.seals')}
                {list(of.sealed.seals)}
                {of.sealed.until ? ` · ${t('archive.untilWhen', { until: of.sealed.until })}` : ''}
                {of.sealed.witnesses.length > 0 ? ` · ${t('archive.witnesses')}${list(of.sealed.witnesses)}` : ''}
              </span>
            </>
          ) : (
            `○ ${t(over ? 'archive.neverSealed' : 'archive.notSealed')}`
          )}
        </p>
        {of.opened.map((one, at) => (
          <p key={at} className="archive-opened">
            <span className="state-due">! {t('archive.opened')}</span> <DayText day={one.on} short />{' '}
            <span lang="zh-CN">
              {both(one.by)} {one.decision}：{one.because}；{list(one.people)}；{t('archive.seals')}
              {list(one.seals)}
            </span>
          </p>
        ))}
      </div>
      {of.sealed ? (
        chair ? (
          <OrderButton order="openSealedBallots" election={election} quiet start={{ round: of.round }} />
        ) : null
      ) : may ? (
        <OrderButton order="sealBallots" election={election} primary={of.signed !== undefined} />
      ) : null}
    </li>
  );
};

const Filed = ({ of, election, may, over, primary }: Open & { readonly primary: boolean }) => {
  const { t } = useWords();
  return (
    <li>
      <div>
        <strong>{t('archive.filed')}</strong>
        <p>
          {of.filed ? (
            <>
              <span className="state-done">✓ {t('archive.filedTo', { to: of.filed.to })}</span>{' '}
              <DayText day={of.filed.on} short />{' '}
              <span lang="zh-CN">
                {of.filed.by ?? ''} {of.filed.receipt ? `${t('archive.receipt')}${of.filed.receipt}` : t('archive.noReceipt')}
              </span>
            </>
          ) : (
            `○ ${t(over ? 'archive.neverFiled' : of.sealed ? 'archive.notFiled' : 'archive.fileAfter')}`
          )}
        </p>
      </div>
      {of.filed || !may || !of.sealed ? null : (
        <OrderButton order="fileReport" election={election} primary={primary} start={{ round: of.round }} />
      )}
    </li>
  );
};

/** An election found void by those who may say so: by whom, whose, on what ground, and what follows. */
const Annulled = ({ one }: { readonly one: OneVote['annulled'][number] }) => {
  const { t, both } = useWords();
  return (
    <li>
      <div>
        <strong className="sign-refused">✗ {t('archive.void')}</strong>
        <p>
          <DayText day={one.on} short />{' '}
          <span lang="zh-CN">
            {both(one.by)} {one.decision}：{one.names.length > 0 ? one.names.join(t('comma')) : t('archive.whole')}（
            {both(one.ground)}）
          </span>{' '}
          <ArticleChip cites={one.cites} />
        </p>
        <p>{both(one.follows)}</p>
      </div>
    </li>
  );
};
