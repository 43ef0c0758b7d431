package org.guildhall.portal.shared.form;

import java.nio.file.Path;

/** A file sent with a form; it lives until the request ends. */
public record Upload(String fileName, String mediaType, Path path, long size) {}
