// The look of the console in antd's tokens: paper-white ground, dark ink, one seal vermilion. The same colours stand as variables in base.css.
import type { ThemeConfig } from 'antd';
import type { Language } from './words/days.ts';

const chineseFonts =
  '"Noto Sans SC","Source Han Sans SC","Noto Sans CJK SC","PingFang SC","Microsoft YaHei","WenQuanYi Micro Hei",sans-serif';

const theme: ThemeConfig = {
  token: {
    // A dialog stands at once, in its place: while one grew on a slow computer, a press on its button fell beside it and did nothing.
    motion: false,
    colorPrimary: '#B5301F',
    colorInfo: '#B5301F',
    colorLink: '#9A2617',
    colorLinkHover: '#7D1C10',
    colorLinkActive: '#7D1C10',
    colorError: '#A31515',
    colorSuccess: '#24613F',
    colorWarning: '#855300',
    colorErrorBg: '#FDF3F1',
    colorErrorBorder: '#DBA9A3',
    colorSuccessBg: '#ECF4EE',
    colorSuccessBorder: '#A9C7B4',
    colorWarningBg: '#FDF4E0',
    colorWarningBorder: '#E3C78A',
    colorText: '#211D18',
    colorTextSecondary: '#5A5248',
    colorTextTertiary: '#6B6257',
    colorTextPlaceholder: '#73695D',
    colorBgLayout: '#FAF8F3',
    colorBgContainer: '#FFFFFF',
    colorBorder: '#A89F92',
    colorBorderSecondary: '#E4DED2',
    borderRadius: 4,
    fontSize: 16,
    controlHeight: 40,
    fontFamily: chineseFonts,
    wireframe: false,
  },
  components: {
    Table: {
      headerBg: '#F4F0E7',
      headerSplitColor: 'transparent',
      cellPaddingBlock: 10,
      cellPaddingInline: 12,
      rowHoverBg: '#FAF6EC',
    },
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    Drawer: { paddingLG: 24 },
    Modal: { titleFontSize: 20 },
  },
};

/** In English a Latin face comes first, so that quotation marks are not set wide; the Chinese families stay behind it for names. */
export const themeFor = (language: Language): ThemeConfig =>
  language === 'zh'
    ? theme
    : { ...theme, token: { ...theme.token, fontFamily: `"Segoe UI","Noto Sans","Helvetica Neue",Arial,${chineseFonts}` } };
