// Removes from dist/ what was built of sources that are gone: package and tests would go on taking them for current. Everything
// else stays where it is, so that whoever runs from dist/ meanwhile misses nothing.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

for (const folder of ['src', 'solver', 'bench']) {
  const built = join('dist', folder);
  if (!existsSync(built)) continue;
  for (const name of readdirSync(built, { recursive: true })) {
    const stem = /^(.*?)(\.d\.ts|\.js|\.js\.map)$/.exec(name)?.[1];
    if (stem !== undefined && !existsSync(join(folder, `${stem}.ts`))) rmSync(join(built, name), { force: true });
  }
}
