// The whole day of wallday.test.ts: four times 2149 calls on one open wall.
process.env['ZHENG_WALL_ROUNDS'] = '215';
await import('./wallday.test.ts');
