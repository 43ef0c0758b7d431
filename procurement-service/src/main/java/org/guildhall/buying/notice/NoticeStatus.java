package org.guildhall.buying.notice;

/**
 * Where an approved notice stands.
 *
 * <pre>
 * (approved) ──no central platform configured──────────────► PUBLISHED
 *      └──► SENDING ──confirmed by the central platform────► PUBLISHED
 *               └──refused by the central platform─────────► REFUSED
 * </pre>
 */
public enum NoticeStatus {
  SENDING,
  PUBLISHED,
  REFUSED
}
