// 人员: who has an account, which roles they keep in this election, their one-time codes. Only for the administrator.
import { Alert, App, Button, Checkbox, Form, Input, Modal, Popconfirm } from 'antd';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
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

const People = ({ election, head }: OfScreen) => {
  const { t } = useWords();
  const [adding, setAdding] = useState(false);
  const [given, setGiven] = useState<Given>();
  const people = useQuery({ queryKey: ['e', election, 'accounts'], queryFn: () => office.accounts.list() });
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
          list.length === 0 ? (
            <Empty title={t('people.none')} />
          ) : (
            <PeopleTable
              list={list}
              election={election}
              own={head.who.account}
              sealed={head.stage === 'sealed'}
              give={setGiven}
            />
          )
        }
      </Answer>
      {adding ? <AddPerson close={() => setAdding(false)} give={setGiven} /> : null}
    </>
  );
};

const PeopleTable = ({
  list,
  election,
  own,
  sealed,
  give,
}: {
  readonly list: readonly AccountListed[];
  readonly election: string;
  readonly own: string;
  readonly sealed: boolean;
  readonly give: (given: Given) => void;
}) => {
  const { t } = useWords();
  const client = useQueryClient();
  const { message } = App.useApp();
  const newCode = useMutation({
    mutationFn: (person: AccountListed) => office.accounts.newCode({ account: person.account }),
    onSuccess: ({ code }, person) => {
      give({ name: person.name, code });
      void client.invalidateQueries({ queryKey: ['e', election, 'accounts'] });
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
            const roles = person.roles.filter((one) => one.election === election).map((one) => t(roleWords[one.role]));
            return (
              <tr key={person.account}>
                <td lang="zh-CN" className="name">
                  {person.name}
                  {person.admin ? <span className="woman">{t('role.admin')}</span> : null}
                </td>
                <td>{roles.length > 0 ? roles.join(t('comma')) : <span className="quiet">{t('role.none')}</span>}</td>
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
                    {sealed ? null : (
                      <OrderButton order="giveRole" election={election} start={{ account: person.account, name: person.name }} />
                    )}
                    {roles.length > 0 && !sealed ? (
                      <OrderButton
                        order="handOverRole"
                        election={election}
                        start={{ from: person.account, role: person.roles.find((one) => one.election === election)?.role }}
                      />
                    ) : null}
                    {person.account === own ? null : (
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
  const { t, both } = useWords();
  const client = useQueryClient();
  const add = useMutation({
    mutationFn: (person: { readonly name: string; readonly admin: boolean }) => office.accounts.create(person),
    onSuccess: ({ code }, { name }) => {
      give({ name, code });
      void client.invalidateQueries({ queryKey: ['e'] });
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
        {trouble ? (
          <Alert
            role="alert"
            type="error"
            showIcon
            title={'words' in trouble && trouble.words ? both(trouble.words) : t('trouble.offline')}
          />
        ) : null}
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
