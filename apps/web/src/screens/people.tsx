// 人员: who has an account, which roles they keep in this election or book, their one-time codes. Only for the administrator.
import { Alert, App, Button, Checkbox, Form, Input, Modal, Popconfirm } from 'antd';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { AccountListed } from '../../../server/contract.ts';
import { office, troubleOf } from '../api.ts';
import { OrderButton } from '../orders/dialog.tsx';
import { Heading } from '../parts/heading.tsx';
import { useOnce } from '../parts/once.ts';
import { Answer, Empty } from '../parts/states.tsx';
import { roleWords } from '../words/field.ts';
import { useWords } from '../words/index.ts';
import type { OfScreen } from './screen.tsx';

interface Given {
  readonly name: string;
  readonly code: string;
}

type PersonRole = AccountListed['roles'][number]['role'];
interface Keeping {
  /** The election or book in which the roles are kept. */
  readonly of: string;
  /** Under what its answers are kept: who gives an order there asks this again. */
  readonly under: 'e' | 'b';
  readonly own: string;
  readonly roleSaid: (role: PersonRole) => string;
  /** What may be done about somebody's roles. */
  readonly rolesOf: (person: AccountListed, held: readonly PersonRole[]) => ReactNode;
}

const People = ({ election, head }: OfScreen) => {
  const { t } = useWords();
  return (
    <Accounts
      of={election}
      under="e"
      own={head.who.account}
      roleSaid={(role) => t(roleWords[role])}
      rolesOf={(person, held) =>
        head.stage === 'sealed' ? null : (
          <>
            <OrderButton order="giveRole" election={election} start={{ account: person.account, name: person.name }} />
            {held.length > 0 ? (
              <OrderButton order="handOverRole" election={election} start={{ from: person.account, role: held[0] }} />
            ) : null}
          </>
        )
      }
    />
  );
};

/** Everybody with an account, as one election or one book sees them. */
export const Accounts = (keeping: Keeping) => {
  const { t } = useWords();
  const [adding, setAdding] = useState(false);
  const [given, setGiven] = useState<Given>();
  const people = useQuery({ queryKey: [keeping.under, keeping.of, 'accounts'], queryFn: () => office.accounts.list() });
  return (
    <>
      <Heading title={t('nav.people')} sub={t('people.sub')}>
        <Button type="primary" onClick={() => setAdding(true)}>
          {t('people.add')}
        </Button>
      </Heading>
      {given ? (
        <Alert
          className="given-code"
          role="status"
          type="success"
          showIcon
          closable={{ onClose: () => setGiven(undefined), 'aria-label': t('close') }}
          title={t('people.code', { name: given.name })}
          description={
            <>
              <strong className="code-shown">{given.code}</strong>
              <span className="quiet">{t('people.codeOnce')}</span>
            </>
          }
        />
      ) : null}
      <Answer of={people}>
        {(list) =>
          list.length === 0 ? <Empty title={t('people.none')} /> : <PeopleTable list={list} keeping={keeping} give={setGiven} />
        }
      </Answer>
      {adding ? <AddPerson close={() => setAdding(false)} give={setGiven} /> : null}
    </>
  );
};

const PeopleTable = ({
  list,
  keeping,
  give,
}: {
  readonly list: readonly AccountListed[];
  readonly keeping: Keeping;
  readonly give: (given: Given) => void;
}) => {
  const { t } = useWords();
  const client = useQueryClient();
  const { message } = App.useApp();
  const newCode = useMutation({
    mutationFn: (person: AccountListed) => office.accounts.newCode({ account: person.account }),
    onSuccess: ({ code }, person) => {
      give({ name: person.name, code });
      void client.invalidateQueries({ queryKey: [keeping.under, keeping.of, 'accounts'] });
    },
    onError: () => void message.error(t('trouble.other')),
  });
  const renew = useOnce(newCode);
  return (
    <div className="scroll-x" tabIndex={0} role="group" aria-label={t('nav.people')}>
      <table className="plain-table people">
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('people.roles')}</th>
            <th scope="col">{t('people.signsIn')}</th>
            <th scope="col">
              <span className="unseen">{t('people.do')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {list.map((person) => {
            const held = person.roles.filter((one) => one.election === keeping.of).map((one) => one.role);
            return (
              <tr key={person.account}>
                <td lang="zh-CN" className="name">
                  {person.name}
                  {person.admin ? <span className="woman">{t('role.admin')}</span> : null}
                </td>
                <td>
                  {held.length > 0 ? (
                    held.map(keeping.roleSaid).join(t('comma'))
                  ) : (
                    <span className="quiet">{t('role.none')}</span>
                  )}
                </td>
                <td>
                  {person.hasPassword ? (
                    t('people.password')
                  ) : person.codeOpen ? (
                    t('people.codeOpen')
                  ) : (
                    <span className="quiet">{t('people.noWay')}</span>
                  )}
                </td>
                <td>
                  <div className="people-do">
                    {keeping.rolesOf(person, held)}
                    {person.account === keeping.own ? null : (
                      <Popconfirm
                        title={t('people.newCodeSure', { name: person.name })}
                        okText={t('people.newCode')}
                        cancelText={t('cancel')}
                        onConfirm={() => renew(person)}
                      >
                        <Button loading={newCode.isPending && newCode.variables === person}>{t('people.newCode')}</Button>
                      </Popconfirm>
                    )}
                  </div>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
};

const AddPerson = ({ close, give }: { readonly close: () => void; readonly give: (given: Given) => void }) => {
  const { t, said } = useWords();
  const client = useQueryClient();
  const add = useMutation({
    mutationFn: (person: { readonly name: string; readonly admin: boolean }) => office.accounts.create(person),
    onSuccess: ({ code }, { name }) => {
      give({ name, code });
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes('accounts') });
      close();
    },
  });
  const addOnce = useOnce(add);
  const trouble = add.isError ? troubleOf(add.error) : undefined;
  return (
    <Modal open onCancel={close} footer={null} title={t('people.add')} closable={{ 'aria-label': t('close') }}>
      <Form
        layout="vertical"
        requiredMark={false}
        initialValues={{ admin: false }}
        onFinish={(person: { name: string; admin: boolean }) => addOnce(person)}
      >
        <Form.Item name="name" label={t('name')} rules={[{ required: true, whitespace: true, message: t('needed') }]}>
          <Input maxLength={60} autoFocus />
        </Form.Item>
        <Form.Item name="admin" valuePropName="checked">
          <Checkbox>{t('people.asAdmin')}</Checkbox>
        </Form.Item>
        {trouble ? <Alert role="alert" type="error" showIcon title={said(trouble)} /> : null}
        <div className="dialog-buttons">
          <Button onClick={close}>{t('cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={add.isPending}>
            {t('people.add')}
          </Button>
        </div>
      </Form>
    </Modal>
  );
};

export default People;
