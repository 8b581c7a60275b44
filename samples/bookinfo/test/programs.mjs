// SPDX-License-Identifier: Apache-2.0
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";

/**
 * Starts apps/<name>.mjs on a free port, with none of this process's environment but PATH, and waits until it listens:
 * {url, log, stop}. `log` grows by one parsed object per line; `stop` sends SIGTERM and promises the exit code.
 */
export async function startProgram(t, name, env = {}) {
  const file = fileURLToPath(new URL(`../apps/${name}.mjs`, import.meta.url));
  const child = spawn(process.execPath, [file], {
    env: { PATH: process.env.PATH, PORT: "0", ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = once(child, "exit").then(([code]) => code);
  const stop = () => {
    child.kill("SIGTERM");
    return exited;
  };
  t.after(stop);
  const log = [];
  let rest = "";
  const { port } = await new Promise((resolve, reject) => {
    exited.then((code) => reject(new Error(`${name} ended with exit code ${code} before it listened`)));
    child.stdout.setEncoding("utf8").on("data", (chunk) => {
      const lines = (rest + chunk).split("\n");
      rest = lines.pop();
      for (const line of lines) {
        log.push(JSON.parse(line));
        if (log.at(-1).message === "listening") resolve(log.at(-1));
      }
    });
  });
  return { url: `http://127.0.0.1:${port}`, log, stop };
}

/** The whole shop with one version of reviews: {productpage, details, reviews, ratings}, each as startProgram returns it. */
export async function startShop(t, reviewsVersion, pageEnv = {}) {
  const [details, ratings] = await Promise.all([startProgram(t, "details"), startProgram(t, "ratings")]);
  const reviews = await startProgram(t, "reviews", {
    SERVICE_VERSION: reviewsVersion,
    BOOKINFO_RATINGS_URL: ratings.url,
  });
  const productpage = await startProgram(t, "productpage", {
    BOOKINFO_DETAILS_URL: details.url,
    BOOKINFO_REVIEWS_URL: reviews.url,
    BOOKINFO_RATINGS_URL: ratings.url,
    ...pageEnv,
  });
  return { productpage, details, reviews, ratings };
}

/** An HTTP server in this process that answers with `listener` until the test ends; its URL. */
export async function listen(t, listener) {
  const server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  t.after(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${server.address().port}`;
}

/** Answers like ratings. */
export function answerRatings(response) {
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify({ id: 0, ratings: { Reviewer1: 5, Reviewer2: 4 } }));
}
