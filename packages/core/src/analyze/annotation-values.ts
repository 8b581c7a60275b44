// SPDX-License-Identifier: Apache-2.0
import { isCidr } from "@heddle/schema";

/** What is wrong with a value; undefined when nothing is. */
export type AnnotationCheck = (value: string) => string | undefined;

const quoted = (value: string): string => JSON.stringify(value.slice(0, 80));

export const isBoolean: AnnotationCheck = (value) =>
  value === "true" || value === "false" ? undefined : `${quoted(value)} is neither "true" nor "false"`;

export const isNumber: AnnotationCheck = (value) =>
  /^\d{1,9}$/.test(value) ? undefined : `${quoted(value)} is not a whole number`;

const isPortText = (text: string): boolean => /^\d{1,5}$/.test(text) && Number(text) <= 65_535;

export const isPort: AnnotationCheck = (value) =>
  isPortText(value) ? undefined : `${quoted(value)} is not a port number`;

const parts = (value: string): readonly string[] =>
  value
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** `*`, or ports with commas between; empty is none. */
export const isPortList: AnnotationCheck = (value) => {
  if (value.trim() === "*") return undefined;
  const wrong = parts(value).find((part) => !isPortText(part));
  return wrong === undefined ? undefined : `${quoted(wrong)} is not a port number`;
};

/** `*`, or ranges with commas between; empty is none. */
export const isCidrList: AnnotationCheck = (value) => {
  if (value.trim() === "*") return undefined;
  const wrong = parts(value).find((part) => !isCidr(part));
  return wrong === undefined ? undefined : `${quoted(wrong)} is not a range such as 10.0.0.0/8`;
};

const modes = ["REDIRECT", "TPROXY", "NONE"];

export const isInterceptionMode: AnnotationCheck = (value) =>
  modes.includes(value) ? undefined : `${quoted(value)} is none of ${modes.join(", ")}`;

/** Kubernetes' resource quantities, such as 100m, 0.5, 128Mi. */
export const isQuantity: AnnotationCheck = (value) =>
  /^\d+(\.\d+)?(m|k|M|G|T|Ki|Mi|Gi|Ti)?$/.test(value)
    ? undefined
    : `${quoted(value)} is not an amount such as 100m or 128Mi`;
