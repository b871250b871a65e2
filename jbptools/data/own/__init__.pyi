from jbptools.data.own.files import OwnFiles as OwnFiles
from jbptools.data.own.files import SourcePart as SourcePart
from jbptools.data.own.files import TemplatePart as TemplatePart
from jbptools.data.own.looking import Reading as Reading
from jbptools.data.own.looking import look as look
from jbptools.data.own.reading import read as read
