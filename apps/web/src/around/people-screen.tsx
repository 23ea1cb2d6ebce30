// 人员 of a book: who has an account, which roles they keep in it, their one-time codes. Only for the administrator, who begins a book and gives its first roles.
import { Accounts } from '../screens/people.tsx';
import { roleWords } from '../words/field.ts';
import { useWords } from '../words/index.ts';
import { useBookOrders } from './asking.ts';
import { BookOrder } from './order.tsx';
import type { OfBook } from './screens.ts';

const People = ({ book, head }: OfBook) => {
  const { t, both } = useWords();
  const orders = useBookOrders(book, '');
  const choices = orders.data?.orders
    .find((o) => o.order === 'giveRole')
    ?.fields.flatMap((f) => (f.kind === 'choice' && f.name === 'role' ? f.choices : []));
  return (
    <Accounts
      of={book}
      under="b"
      own={head.who.account}
      roleSaid={(role) =>
        both(choices?.find((c) => c.value === role)?.words ?? { zh: t(roleWords[role]), en: t(roleWords[role]) })
      }
      rolesOf={(person, held) => (
        <>
          <BookOrder book={book} order="giveRole" settled={{ account: person.account, name: person.name }} />
          {held.length > 0 ? (
            <BookOrder book={book} order="handOverRole" settled={{ from: person.account }} start={{ role: held[0] }} />
          ) : null}
        </>
      )}
    />
  );
};

export default People;
