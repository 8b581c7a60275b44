// SPDX-License-Identifier: Apache-2.0

/** Version of Heddle, and of the Envoy it is made for. */
export const version = "0.1.0";
export const envoyVersion = "1.40.0";
