// SPDX-License-Identifier: Apache-2.0
import { copyFile, readdir, stat, truncate } from "node:fs/promises";
import { join } from "node:path";

/**
 * Keeps every `*.log` of a folder below `limit` bytes (default 10 MiB): its text is copied to `NAME.log.1` and the file is emptied in place, because programs hold it open (for
 * appending). Lines written between the two steps are lost.
 */
export async function rotateLogs(folder: string, limit = 10 * 1024 * 1024): Promise<readonly string[]> {
  const rotated: string[] = [];
  for (const file of (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".log"))) {
    const path = join(folder, file);
    const size = await stat(path).then(
      (found) => found.size,
      () => 0,
    );
    if (size <= limit) continue;
    await copyFile(path, `${path}.1`);
    await truncate(path, 0);
    rotated.push(file);
  }
  return rotated;
}
