// SPDX-License-Identifier: Apache-2.0
import { changedKeys, type EncodedResource } from "@heddle/envoy";

type Resources = ReadonlyMap<string, EncodedResource>;

const isSameVersion = (a: EncodedResource, b: EncodedResource): boolean => a.version === b.version;

/**
 * Names that were added, removed or got another version between two maps of one type. Clients of one proxy class share their maps, and classes
 * share layers of them: a push to many clients compares once.
 */
export const changedNames = (from: Resources, to: Resources): readonly string[] => changedKeys(from, to, isSameVersion);
