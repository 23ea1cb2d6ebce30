// The command line: one word, its arguments, help in both languages. Each command stands in its own file; exit 0 done, 1 otherwise than expected, 2 not understood.

interface Command {
  readonly zh: string;
  readonly en: string;
  readonly use: string;
  readonly run: (args: readonly string[]) => Promise<number>;
}

const commands: Readonly<Record<string, Command>> = {
  serve: {
    zh: '启动服务（浏览器打开 http://127.0.0.1:7080）',
    en: 'start the server',
    use: 'zheng serve [--port 7080] [--host 127.0.0.1 | 0.0.0.0 (hall, https)] [--hall-port 7443] [--data ./data] [--empty]',
    run: async (args) => (await import('./serve.ts')).serve(args),
  },
  replay: {
    zh: '按事实文件重演一次选举，写出结果、文书和档案',
    en: 'tell an election from a facts file; write its result, papers and archives',
    use: 'zheng replay FACTS --out DIR [--store memory|sqlite|postgres://…] [--no-papers] [--passphrase WORDS]',
    run: async (args) => (await import('./replay.ts')).replayCommand(args),
  },
  schema: {
    zh: '打印 JSON Schema 或名称表：facts、result、statistics、rules、refusals',
    en: 'print a JSON Schema or a list of names',
    use: 'zheng schema facts|result|statistics|rules|refusals',
    run: async (args) => (await import('./schema.ts')).schemaCommand(args),
  },
  archive: {
    zh: '取出一本自治簿、党组织选举簿的公开档案',
    en: 'take out the public archive of a book around an election',
    use: 'zheng archive BOOK --out FILE.zip [--data ./data]',
    run: async (args) => (await import('./archive.ts')).archiveCommand(args),
  },
  verify: {
    zh: '核验档案：字节、链、签名、票数、法律、当选、文书',
    en: 'verify an archive',
    use: 'zheng verify ARCHIVE [--json]',
    run: async (args) => (await import('./verify.ts')).verifyCommand(args),
  },
  rollup: {
    zh: '几份档案合计：街道、乡镇汇总',
    en: 'several archives added up, for a street or a town',
    use: 'zheng rollup ARCHIVE… [--json] [--xlsx OUT.xlsx] [--paper DIR] [--by 某街道办事处] [--on 2026-04-10]\n           zheng rollup ARCHIVE… --refresh EDITED.docx --out NEW.docx [--by 某街道办事处]',
    run: async (args) => (await import('./rollup.ts')).rollupCommand(args),
  },
  determine: {
    zh: '按票数文件核算：是否有效、谁当选、还有什么没定、会不会变',
    en: 'a determination from a small file of totals',
    use: 'zheng determine TOTALS.json [--what-if KEY=VALUE] [--json]',
    run: async (args) => (await import('./determine.ts')).determineCommand(args),
  },
  law: {
    zh: '法律手册、两天或两地对照、核对文本',
    en: 'the law book, two books compared, the texts checked',
    use: 'zheng law --kind village|community|party [--place 湖南] [--on 2026-03-28] [--mode …] [--plan FILE] [--against-on|-place|-kind|-mode …] [--json]\n           zheng law check --texts DIR',
    run: async (args) => (await import('./law.ts')).lawCommand(args),
  },
  roll: {
    zh: '核对名册文件，不需要选举；给出名册模板',
    en: 'check a roll without an election; a template to fill in',
    use: 'zheng roll check FILE --kind village|community [--place 湖南] [--on 2026-03-10] [--poll 2026-04-26] [--groups N] [--rehearsal] [--json] [--marked OUT.xlsx]\n           zheng roll template --kind village|community [--out FILE.xlsx]',
    run: async (args) => (await import('./roll.ts')).rollCommand(args),
  },
  station: {
    zh: '投票站电脑：装配、启动、导出账簿、并入中心',
    en: 'the laptop of a station: pack, serve, give its book, take it over',
    use: 'zheng station pack --election ID --station N --by NAME --out FILE.zhengkit [--spare] [--code CODE] [--data DIR | --centre URL --login CODE]\n           zheng station serve FILE.zhengkit --code CODE [--port 7080] [--host 0.0.0.0 (hall, https)] [--hall-port 7443] [--data DIR] [--mirror DIR] [--from DIR or URL] [--centre URL [--centre-words WORDS]] [--codes]\n           zheng station give FILE.zhengkit --code CODE --out FILE.zhengbook [--data DIR]\n           zheng station take FILE.zhengbook or URL --election ID [--data DIR | --centre URL --login CODE]',
    run: async (args) => (await import('./station.ts')).stationCommand(args),
  },
  papers: {
    zh: '印制文书：从事实文件或档案',
    en: 'print papers from a facts file or an archive',
    use: 'zheng papers FACTS|ARCHIVE --out DIR [--only NAME,NAME] [--list] [--style FILE.json] [--passphrase WORDS]\n           zheng papers FACTS|ARCHIVE --refresh EDITED.docx --out NEW.docx',
    run: async (args) => (await import('./papers.ts')).papersCommand(args),
  },
  bench: {
    zh: '测速：每项与同次运行中测得的极限相比',
    en: 'measure speed, each figure beside a limit measured in the same run',
    use: 'zheng bench [--json] [--only NAME]',
    run: async (args) => (await import('./bench.ts')).bench(args),
  },
};

const help = (): string =>
  [
    '正选 Zhengxuan — 社区居委会、村委会换届选举',
    '',
    '用法 · usage: zheng COMMAND …',
    '',
    ...Object.entries(commands).map(([name, c]) => `  ${name.padEnd(8)} ${c.zh}\n           ${c.en}\n           ${c.use}`),
    '',
  ].join('\n');

/** Whoever reads only the first lines closes the pipe: that is no fault. */
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code !== 'EPIPE') throw fault;
  process.exit(0);
});

const [name = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (!command) {
  const asked = name === '' || name === 'help' || name === '--help' || name === '-h';
  (asked ? process.stdout : process.stderr).write(asked ? help() : `没有命令 “${name}” · no such command\n\n${help()}`);
  process.exitCode = asked ? 0 : 2;
} else if (args.includes('--help') || args.includes('-h')) {
  process.stdout.write(`${command.zh}\n${command.en}\n\n${command.use}\n`);
} else {
  process.exitCode = await command.run(args).catch((fault: unknown) => {
    process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n${command.use}\n`);
    return 2;
  });
}
