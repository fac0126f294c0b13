"""Credit archives: from the book to a document, from the document to a PDF, and the record of its versions."""
