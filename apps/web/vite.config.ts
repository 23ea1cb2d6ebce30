// How the console is built for the browsers of the offices: Chrome 87 and later, the large libraries in files of their own. The server adds the nonce of the page.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const inLibrary = (name: string): RegExp => new RegExp(`[\\\\/]node_modules[\\\\/]${name}[\\\\/]`);

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'chrome87',
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: inLibrary('(react|react-dom|scheduler)'), priority: 3 },
            { name: 'words', test: inLibrary('(i18next|react-i18next)'), priority: 2 },
            { name: 'antd', test: inLibrary('(antd|@ant-design|@rc-component|dayjs|rc-[a-z-]+)'), priority: 1 },
          ],
        },
      },
    },
  },
  server: {
    proxy: {
      '/rpc': 'http://127.0.0.1:7080',
      '/api': 'http://127.0.0.1:7080',
      '/events': 'http://127.0.0.1:7080',
      '/papers': 'http://127.0.0.1:7080',
      '/wall': 'http://127.0.0.1:7080',
    },
  },
});
