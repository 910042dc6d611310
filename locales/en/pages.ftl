# Pages opened by links: sending pictures and documents; the office's tables.

file-unshown = The picture “{ $name }” cannot be opened to be shown. The original is kept; to see it, please contact the department's office.
