// node build/package/pack-folder.ts PLATFORM ARCH ELECTRON: the program's folder for a target, from what was staged for it.
import { root } from '../setup/launch.mjs';
import { pack } from './pack.ts';
import type { Target } from './target.ts';

const [platform, arch, electronDist = ''] = process.argv.slice(2);
await pack(root, { platform, arch } as Target, { folderOnly: true, electronDist });
