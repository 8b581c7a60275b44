// SPDX-License-Identifier: Apache-2.0

/** Who may see a resource (`exportTo`, resolved: "." is the namespace's name). */
export type Visibility = { readonly all: true } | { readonly all: false; readonly namespaces: readonly string[] };

export const isVisible = (v: Visibility, namespace: string): boolean => v.all || v.namespaces.includes(namespace);
