// SPDX-License-Identifier: Apache-2.0
import { randomUUID } from "node:crypto";
import { propagated } from "./propagate.mjs";

const USER = "bookinfo-user";
const VISITOR = "bookinfo-visitor";
const DAY_SECONDS = 86_400;

/**
 * Who asks: {user, headers, setCookie}. `user` is the signed-in name (cookie, else the header end-user) or undefined,
 * `headers` belong on calls made for this visitor, `setCookie` is present when the browser is new. Of the cookies only
 * the visitor id goes on: it tells browsers apart for sticky sessions and grants nothing.
 */
export function visitorOf(headers) {
  const cookies = readCookies(headers.cookie ?? "");
  const user = cookies.get(USER) || headers["end-user"] || undefined;
  const known = cookies.get(VISITOR) ?? "";
  const isKnown = /^[\w-]{1,64}$/.test(known);
  const id = isKnown ? known : randomUUID();
  const onward = { ...propagated(headers), cookie: `${VISITOR}=${id}` };
  if (user !== undefined) onward["end-user"] = user;
  return { user, headers: onward, setCookie: isKnown ? undefined : cookie(VISITOR, id, DAY_SECONDS) };
}

/** The cookie that signs in the `username` of a submitted form, or undefined when no usable name was given. */
export function signIn(form) {
  // The name travels in a cookie and in a header, so it keeps to characters that need no quoting in either.
  const name = (new URLSearchParams(form).get("username") ?? "").replaceAll(/[^\w.@-]/g, "").slice(0, 40);
  return name === "" ? undefined : cookie(USER, name, DAY_SECONDS);
}

/** The cookie that signs out. */
export function signOut() {
  return cookie(USER, "", 0);
}

function cookie(name, value, maxAgeSeconds) {
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAgeSeconds}`;
}

function readCookies(header) {
  return new Map(
    header.split(";").map((pair) => {
      const [name = "", ...value] = pair.split("=");
      return [name.trim(), value.join("=").trim()];
    }),
  );
}
