// The head of a screen: its name, one sentence, and on the right what may be done with the whole of it.
import type { ReactNode } from 'react';

export const Heading = ({
  title,
  sub,
  children,
}: {
  readonly title: string;
  readonly sub?: ReactNode;
  readonly children?: ReactNode;
}) => (
  <header className="heading">
    <div>
      <h1>{title}</h1>
      {sub ? <p className="heading-sub">{sub}</p> : null}
    </div>
    {children ? <div className="heading-actions">{children}</div> : null}
  </header>
);
