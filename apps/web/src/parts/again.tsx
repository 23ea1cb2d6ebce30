// A secret typed a second time, so that a slip of the finger does not lock anybody out.
import { Form, Input } from 'antd';
import { useWords } from '../words/index.ts';

export const Again = ({ of, autoComplete }: { readonly of: string; readonly autoComplete: 'off' | 'new-password' }) => {
  const { t } = useWords();
  return (
    <Form.Item
      name="again"
      label={t('password.again')}
      dependencies={[of]}
      rules={[
        { required: true, message: t('needed') },
        ({ getFieldValue }) => ({
          validator: (_, value: string | undefined) =>
            value === undefined || value === '' || value === getFieldValue(of)
              ? Promise.resolve()
              : Promise.reject(new Error(t('password.differs'))),
        }),
      ]}
    >
      <Input.Password autoComplete={autoComplete} />
    </Form.Item>
  );
};
