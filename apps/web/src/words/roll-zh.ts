// The Chinese words of the roll: entries, import, posting, objections, what is to be verified. Everything else: zh.ts.
export const rollZh = {
  'field.final': '这是最终名单', 'field.finalHint': '异议期满、异议都已处理并公布以后才能公布最终名单。以前公布过的，不选就是补充公告。',
  'field.objector': '提出异议的人', 'field.objectionText': '异议内容', 'field.decisionText': '处理决定和理由', 'field.sealedHint': '加密保存，只有名册经办人看得到。',
  'field.newId': '更正后的身份证号码', 'field.newCategory': '更正后的登记类别', 'field.newHousehold': '更正后的户号', 'field.since': '居住（工作）起始', 'field.agreedBy': '同意的会议和日期',
  'field.source': '依据的文件', 'field.sourceHint': '判决书等文件的名称、文号和日期；被剥夺政治权利的必须填写。',
  'category.here': '户籍在本地并居住', 'category.away': '户籍在本地、居住在外', 'category.outsider': '户籍在外、经同意登记', 'category.worker': '在本地工作的人员',
};
